package org.restride.plans.proposals;

import org.restride.base.DomainError;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Dose;
import org.restride.plans.progression.DoseSteps;

/**
 * The lowest and the highest that a clinician signs for an exercise.
 *
 * @param lowest on the same rung as the highest, or on an easier one
 * @param mayStop whether the exercise may be taken out
 */
public record Limits(Rung lowest, Rung highest, boolean mayStop) {

    /** A dose of one exercise of the ladder. */
    public record Rung(ItemVersionId content, Dose dose) {}

    /**
     * @throws DomainError.Invalid if the lowest is above the highest
     */
    public Limits {
        if (lowest.content().equals(highest.content()) && !DoseSteps.isAtMost(lowest.dose(), highest.dose())) {
            throw new DomainError.Invalid("proposals.bounds.error.order");
        }
    }

    boolean isOnOneRung() {
        return lowest.content().equals(highest.content());
    }
}
