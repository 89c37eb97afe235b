package org.restride.plans.proposals;

import java.util.List;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanId;

/**
 * One step back in everything that the patient does now, as it was shown to a clinician.
 *
 * @param seen the newest signed version of the plan on which it rests
 * @param lines what would be different, one line a change, in the clinician's language
 */
public record StepBack(PlanId plan, int seen, PlanBody next, List<String> lines) {

    public StepBack {
        lines = List.copyOf(lines);
    }
}
