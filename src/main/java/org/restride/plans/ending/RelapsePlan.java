package org.restride.plans.ending;

import java.util.List;
import org.restride.base.DomainError;
import org.restride.base.Wording;
import org.restride.plans.PlanItem;

/**
 * What a patient does if it comes back, as it was signed.
 *
 * @param pattern id of the proposed plan that it was made from
 * @param rules version of the rules that proposed it
 * @param steps if that, then this; in their order
 * @param exercises gentle ones for the bad days
 * @param call when to call the clinic, at least one line
 */
public record RelapsePlan(
        String pattern,
        int rules,
        Wording title,
        List<RelapseStep> steps,
        List<PlanItem> exercises,
        List<RelapseStep> call) {

    public RelapsePlan {
        steps = List.copyOf(steps);
        exercises = List.copyOf(exercises);
        call = List.copyOf(call);
        if (call.isEmpty()) {
            throw new DomainError.Invalid("plans.ending.error.no-call");
        }
    }
}
