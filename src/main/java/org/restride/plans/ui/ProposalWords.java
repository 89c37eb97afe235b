package org.restride.plans.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.restride.base.Texts;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Dose;
import org.restride.plans.DoseWords;
import org.restride.plans.progression.ItemInputs;
import org.restride.plans.progression.PhaseInputs;
import org.restride.plans.progression.Step;
import org.restride.plans.proposals.Proposal;
import org.springframework.stereotype.Component;

/** What a proposal is about and what it would change, in words. */
@Component
public class ProposalWords {
    private final Catalogue catalogue;
    private final Texts texts;

    ProposalWords(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /**
     * A proposal as it is shown.
     *
     * @param title of the exercise, or what stands for the phase
     * @param change from what to what; empty if nothing changes
     */
    public record Line(Proposal proposal, String title, String change) {}

    /** In the order of the proposals. At most one statement. */
    public List<Line> lines(Collection<Proposal> proposals, Locale language) {
        Set<ItemVersionId> contents = new HashSet<>();
        for (Proposal proposal : proposals) {
            if (proposal.inputs() instanceof ItemInputs item) {
                contents.add(item.content());
            }
            if (proposal.verdict().step() instanceof Step.OtherRung(var _, var content, var _)) {
                contents.add(content);
            }
        }
        Map<ItemVersionId, String> titles = new HashMap<>();
        catalogue.contents(contents, language).forEach((ItemContent item) -> titles.put(item.id(), item.title()));
        return proposals.stream()
                .map(proposal ->
                        new Line(proposal, title(proposal, titles, language), change(proposal, titles, language)))
                .toList();
    }

    private String title(Proposal proposal, Map<ItemVersionId, String> titles, Locale language) {
        return switch (proposal.inputs()) {
            case ItemInputs item -> titles.getOrDefault(item.content(), "");
            case PhaseInputs _ -> texts.get(language, "proposals.phase");
        };
    }

    private String change(Proposal proposal, Map<ItemVersionId, String> titles, Locale language) {
        DoseWords words = DoseWords.in(language);
        return switch (proposal.verdict().step()) {
            case Step.None _ -> "";
            case Step.OtherDose(var _, var dose) ->
                texts.get(language, "proposals.change.dose", words.line(before(proposal)), words.line(dose));
            case Step.OtherRung(var _, var content, var dose) ->
                texts.get(language, "proposals.change.rung", titles.getOrDefault(content, ""), words.line(dose));
            case Step.TakeOut _ -> texts.get(language, "proposals.change.out");
            case Step.OtherLength(var _, var weeks) ->
                texts.get(
                        language,
                        "proposals.change.length",
                        proposal.inputs() instanceof PhaseInputs phase ? phase.weeks() : weeks,
                        weeks);
        };
    }

    private static Dose before(Proposal proposal) {
        if (proposal.inputs() instanceof ItemInputs item) {
            return item.dose();
        }
        throw new IllegalStateException("A dose belongs to an exercise");
    }
}
