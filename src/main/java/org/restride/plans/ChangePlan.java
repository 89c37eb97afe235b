package org.restride.plans;

import java.time.LocalDate;

/**
 * Sign a new version of a plan.
 *
 * @param seen the newest signed version of which the clinician knew when making the change, whether it holds yet or waits
 * @param startsOn from when the phases are counted; the same as before unless they begin anew
 * @param reason for the record; must be there
 * @param effect from when it holds
 */
public record ChangePlan(
        PlanId plan, int seen, PlanBody body, LocalDate startsOn, News news, String reason, Effect effect) {

    /** From the moment of signing. */
    public ChangePlan(PlanId plan, int seen, PlanBody body, LocalDate startsOn, News news, String reason) {
        this(plan, seen, body, startsOn, news, reason, Effect.NOW);
    }
}
