package org.restride.plans.proposals;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanItem;
import org.restride.plans.progression.Inputs;
import org.restride.plans.progression.ItemInputs;
import org.restride.plans.progression.PhaseInputs;
import org.restride.plans.progression.Step;

/** What a step makes of a plan. */
final class PlanSteps {

    private PlanSteps() {}

    /** Whether the plan still is as it was when the inputs were gathered, as far as they are about it. */
    static boolean fits(Inputs inputs, PlanBody body) {
        return switch (inputs) {
            case ItemInputs item ->
                body.item(item.item())
                        .filter(now ->
                                now.content().item().equals(item.content().item())
                                        && now.dose().equals(item.dose()))
                        .isPresent();
            case PhaseInputs phase ->
                body.phases().stream().anyMatch(now -> now.id().equals(phase.phase()) && now.weeks() == phase.weeks());
        };
    }

    /** Empty if it can't be done by itself: a phase would be left with nothing in it. */
    static Optional<PlanBody> take(Step step, PlanBody body) {
        return switch (step) {
            case Step.None _ -> Optional.of(body);
            case Step.OtherDose(var item, var dose) -> Optional.of(changing(body, item, old -> old.with(dose)));
            case Step.OtherRung(var item, var content, var dose) ->
                Optional.of(changing(body, item, old -> old.replacedBy(content, dose)));
            case Step.TakeOut(var item) -> without(body, item);
            case Step.OtherLength(var phase, var weeks) -> Optional.of(body.changing(phase, old -> old.lasting(weeks)));
        };
    }

    private static PlanBody changing(PlanBody body, UUID item, UnaryOperator<PlanItem> change) {
        PlanBody changed = body;
        for (Phase phase : body.phases()) {
            if (phase.item(item).isPresent()) {
                changed = changed.changing(phase.id(), old -> old.changing(item, change));
            }
        }
        return changed;
    }

    private static Optional<PlanBody> without(PlanBody body, UUID item) {
        return body.phases().stream()
                .filter(phase -> phase.item(item).isPresent())
                .findFirst()
                .filter(phase -> !phase.without(item).isEmpty())
                .map(phase -> body.changing(phase.id(), old -> old.without(item)));
    }
}
