package org.restride.plans;

import java.time.LocalDate;
import java.util.List;
import org.restride.plans.checks.Keeping;

/**
 * Give a patient this plan.
 *
 * @param startsOn the patient's day from which the phases are counted
 * @param reason for the record; may be empty
 * @param keeping reasons for what is to stay although the checks found it
 */
public record AssignPlan(PlanBody body, LocalDate startsOn, String reason, List<Keeping> keeping) {
    public AssignPlan {
        keeping = List.copyOf(keeping);
    }

    public AssignPlan(PlanBody body, LocalDate startsOn, String reason) {
        this(body, startsOn, reason, List.of());
    }

    public AssignPlan keeping(List<Keeping> reasons) {
        return new AssignPlan(body, startsOn, reason, reasons);
    }
}
