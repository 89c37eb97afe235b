package org.restride.plans;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemVersionId;

/**
 * All that a template says.
 *
 * @param title at most 80 characters
 * @param summary in a sentence or two, at most 300 characters
 * @param forWhom whom it suits, at most 400 characters
 * @param notFor codes of findings with which it must not be used
 * @param fits what it is made for, as names that the rules of the ranking know
 * @param phases 1 to 12
 * @param evidence what it rests on
 */
public record TemplateBody(
        String title,
        String summary,
        String forWhom,
        List<String> notFor,
        List<String> fits,
        List<TemplatePhase> phases,
        List<Evidence> evidence) {
    /**
     * A statement and where it comes from.
     *
     * @param source key of the source in the content pack
     * @param where in the source it stands
     * @param grade kind of evidence, as a code
     */
    public record Evidence(String text, String source, String where, String grade) {}

    public TemplateBody {
        title = title.strip();
        if (title.isEmpty() || title.length() > 80) {
            throw new DomainError.Invalid("plans.template.error.title", 80);
        }
        if (summary.length() > 300 || forWhom.length() > 400) {
            throw new DomainError.Invalid("plans.template.error.too-long");
        }
        if (phases.isEmpty() || phases.size() > 12) {
            throw new DomainError.Invalid("plans.error.phases", 1, 12);
        }
        notFor = List.copyOf(notFor);
        // Versions of older days don't have it.
        fits = fits == null ? List.of() : List.copyOf(fits);
        phases = List.copyOf(phases);
        evidence = List.copyOf(evidence);
    }

    /** Keys of all items that it names, each once. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (TemplatePhase phase : phases) {
            phase.items().forEach(item -> keys.add(item.key()));
            phase.extras().forEach(extra -> keys.add(extra.key()));
        }
        return keys;
    }

    public int weeks() {
        return phases.stream().mapToInt(TemplatePhase::weeks).sum();
    }

    /**
     * The template that a plan makes, saying the same as this one of what a plan doesn't know.
     *
     * @param keys the catalogue's keys of the plan's contents; what is missing there is left out
     */
    public TemplateBody with(PlanBody plan, Map<ItemVersionId, String> keys) {
        return new TemplateBody(plan.title(), summary, forWhom, notFor, fits, phases(plan, keys), evidence);
    }

    /**
     * A new template from a plan; notes to the patient stay out, for they were meant for one person.
     *
     * @param keys the catalogue's keys of the plan's contents; what is missing there is left out
     */
    public static TemplateBody of(
            String title, String summary, String forWhom, PlanBody plan, Map<ItemVersionId, String> keys) {
        List<TemplatePhase> phases = phases(plan, keys).stream()
                .map(phase -> new TemplatePhase(
                        phase.name(),
                        phase.weeks(),
                        phase.items().stream()
                                .map(item -> new TemplateItem(item.key(), item.dose(), item.cadence(), ""))
                                .toList(),
                        phase.extras().stream()
                                .map(extra -> new TemplateExtra(extra.kind(), extra.key(), extra.cadence(), ""))
                                .toList()))
                .toList();
        return new TemplateBody(title, summary, forWhom, List.of(), List.of(), phases, List.of());
    }

    private static List<TemplatePhase> phases(PlanBody plan, Map<ItemVersionId, String> keys) {
        Function<Phase, List<TemplateItem>> items = phase -> phase.items().stream()
                .filter(item -> keys.containsKey(item.content()))
                .map(item -> new TemplateItem(
                        keys.getOrDefault(item.content(), ""), item.dose(), item.cadence(), item.note()))
                .toList();
        Function<Phase, List<TemplateExtra>> extras = phase -> phase.extras().stream()
                .filter(extra -> keys.containsKey(extra.content()))
                .map(extra -> new TemplateExtra(
                        extra.kind(), keys.getOrDefault(extra.content(), ""), extra.cadence(), extra.note()))
                .toList();
        return plan.phases().stream()
                .map(phase -> new TemplatePhase(phase.name(), phase.weeks(), items.apply(phase), extras.apply(phase)))
                .toList();
    }
}
