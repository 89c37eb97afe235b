package org.restride.plans;

import java.time.LocalDate;
import java.util.List;
import org.restride.plans.checks.Keeping;

/**
 * Sign a new version of a plan.
 *
 * @param seen the newest signed version of which the clinician knew when making the change, whether it holds yet or waits
 * @param startsOn from when the phases are counted; the same as before unless they begin anew
 * @param reason for the record; must be there
 * @param effect from when it holds
 * @param keeping reasons for what is to stay although the checks found it; what the version before kept needs none again
 */
public record ChangePlan(
        PlanId plan,
        int seen,
        PlanBody body,
        LocalDate startsOn,
        News news,
        String reason,
        Effect effect,
        List<Keeping> keeping) {
    public ChangePlan {
        keeping = List.copyOf(keeping);
    }

    /** With nothing that has to be kept. */
    public ChangePlan(
            PlanId plan, int seen, PlanBody body, LocalDate startsOn, News news, String reason, Effect effect) {
        this(plan, seen, body, startsOn, news, reason, effect, List.of());
    }

    /** From the moment of signing. */
    public ChangePlan(PlanId plan, int seen, PlanBody body, LocalDate startsOn, News news, String reason) {
        this(plan, seen, body, startsOn, news, reason, Effect.NOW);
    }

    public ChangePlan keeping(List<Keeping> reasons) {
        return new ChangePlan(plan, seen, body, startsOn, news, reason, effect, reasons);
    }
}
