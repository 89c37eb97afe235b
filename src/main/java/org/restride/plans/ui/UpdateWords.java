package org.restride.plans.ui;

import java.util.List;
import java.util.Locale;
import org.restride.catalogue.Catalogue;
import org.restride.plans.CadenceWords;
import org.restride.plans.ChangeWords;
import org.restride.plans.Clash;
import org.restride.plans.DoseWords;
import org.restride.plans.PlanChange;
import org.restride.plans.TemplateUpdate;

/** What a template changed, and what a clinician had changed in the same place, in words for clinicians. */
final class UpdateWords {
    private final Locale language;
    private final ItemCards titles;

    UpdateWords(Catalogue catalogue, Locale language) {
        this.language = language;
        titles = new ItemCards(catalogue, language);
    }

    /** The key of the sentence, and what stands in it. */
    record Said(String key, Object... arguments) {}

    /** What patients are told of their plan is said otherwise to clinicians. */
    List<Said> told(TemplateUpdate.Step step) {
        return step.told().stream().map(this::told).toList();
    }

    private Said told(PlanChange change) {
        return switch (change) {
            case PlanChange.Added(var phase, var content) ->
                new Said("plans.update.added", titles.title(content), phase.name());
            case PlanChange.Removed(var phase, var content) ->
                new Said("plans.update.removed", titles.title(content), phase.name());
            case PlanChange.PhaseAdded(var phase) -> new Said("plans.update.phase-added", phase.name(), phase.weeks());
            case PlanChange.PhaseRemoved(var phase) -> new Said("plans.update.phase-removed", phase.name());
            case PlanChange.PhasesInOtherOrder() -> new Said("plans.update.phases-order");
            case PlanChange.OtherNote(var _, var content, String after) ->
                new Said("plans.update.note", titles.title(content), after);
            default ->
                new Said(
                        "plans.update.line",
                        ChangeWords.in(language, titles::title)
                                .lines(List.of(change))
                                .getFirst());
        };
    }

    Said clash(Clash clash) {
        return switch (clash) {
            case Clash.Dosed(var own) ->
                new Said("plans.update.clash.dose", DoseWords.in(language).whole(own));
            case Clash.Scheduled(var own) ->
                new Said("plans.update.clash.cadence", CadenceWords.in(language).line(own));
            case Clash.Noted(String own) ->
                own.isEmpty() ? new Said("plans.update.clash.no-note") : new Said("plans.update.clash.note", own);
            case Clash.Lasting(int weeks) -> new Said("plans.update.clash.length", weeks);
            case Clash.Named(String own) -> new Said("plans.update.clash.name", own);
            case Clash.Ordered() -> new Said("plans.update.clash.order");
            case Clash.TakenOut() -> new Said("plans.update.clash.taken-out");
            case Clash.Tailored() -> new Said("plans.update.clash.tailored");
        };
    }
}
