package org.restride.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a template says in a further language; all else is the template's.
 *
 * @param phases as many as the template has
 * @param evidence the statements in the order of the template's
 */
public record TemplateWords(
        String title, String summary, String forWhom, List<PhaseWords> phases, List<String> evidence) {

    /**
     * @param notes to the patient, by the key of what they are about
     */
    public record PhaseWords(String name, Map<String, String> notes) {
        public PhaseWords {
            notes = Map.copyOf(notes);
        }
    }

    public TemplateWords {
        phases = List.copyOf(phases);
        evidence = List.copyOf(evidence);
    }

    TemplateBody put(TemplateBody body) {
        List<TemplatePhase> translated = new ArrayList<>();
        for (int n = 0; n < body.phases().size(); n++) {
            translated.add(phase(body.phases().get(n), phases.get(n)));
        }
        List<TemplateBody.Evidence> statements = new ArrayList<>();
        for (int n = 0; n < body.evidence().size(); n++) {
            TemplateBody.Evidence each = body.evidence().get(n);
            statements.add(new TemplateBody.Evidence(evidence.get(n), each.source(), each.where(), each.grade()));
        }
        return new TemplateBody(title, summary, forWhom, body.notFor(), body.fits(), translated, statements);
    }

    private static TemplatePhase phase(TemplatePhase phase, PhaseWords words) {
        return new TemplatePhase(
                words.name(),
                phase.weeks(),
                phase.items().stream()
                        .map(item -> new TemplateItem(
                                item.key(),
                                item.dose(),
                                item.cadence(),
                                words.notes().getOrDefault(item.key(), item.note())))
                        .toList(),
                phase.extras().stream()
                        .map(extra -> new TemplateExtra(
                                extra.kind(),
                                extra.key(),
                                extra.cadence(),
                                words.notes().getOrDefault(extra.key(), extra.note())))
                        .toList());
    }
}
