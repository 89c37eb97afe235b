package org.restride.plans.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;
import org.restride.plans.PlanItem;
import org.restride.plans.progression.DoseSteps;
import org.restride.plans.progression.Step;
import org.restride.plans.progression.Verdict;

/**
 * Between what a clinician lets the rules act alone for one exercise: downwards at once, upwards never. As a highest dose they also bind
 * what is proposed.
 *
 * @param until the last day, in the patient's days
 */
public record SignedBounds(
        PatientId patient, PlanId plan, UUID part, Limits limits, AccountId by, Instant at, LocalDate until) {

    /** Whether the step may be taken without asking. */
    boolean allow(Verdict verdict, PlanItem item, LocalDate today) {
        if (!isValid(today) || !verdict.move().isCautious()) {
            return false;
        }
        return switch (verdict.step()) {
            case Step.OtherDose(var _, var dose) ->
                limits.highest().content().equals(item.content())
                        && DoseSteps.isAtMost(dose, limits.highest().dose())
                        && (limits.isOnOneRung()
                                ? DoseSteps.isAtMost(limits.lowest().dose(), dose)
                                : true);
            case Step.OtherRung(var _, var content, var dose) ->
                limits.lowest().content().equals(content)
                        && !limits.isOnOneRung()
                        && DoseSteps.isAtMost(limits.lowest().dose(), dose);
            case Step.TakeOut _ -> limits.mayStop();
            case Step.None _, Step.OtherLength _ -> false;
        };
    }

    boolean isValid(LocalDate today) {
        return !today.isAfter(until);
    }
}
