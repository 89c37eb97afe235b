package org.restride.plans.proposals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.plans.Dose;
import org.restride.plans.PlanItem;
import org.restride.plans.progression.DoseSteps;
import org.restride.plans.progression.Rung;
import org.restride.plans.progression.StepSizes;

/**
 * How far down an exercise of a plan can go.
 *
 * @param lowest the least dose that its bounds allow
 * @param easier the rung below; null if there is none
 */
public record Reach(PlanItem item, Dose lowest, @Nullable Rung easier) {

    private static final StepSizes SMALLEST = new StepSizes(1, 1, 1, 1, 2);
    private static final int MOST_STEPS = 5_000;

    /** Whether a clinician may sign for going down to there. */
    boolean holds(Limits.Rung rung) {
        return rung.content().equals(item.content())
                ? DoseSteps.isAtMost(lowest, rung.dose())
                : easier != null && easier.content().equals(rung.content());
    }

    static Dose lowest(Dose dose, Bounds bounds) {
        DoseSteps steps = new DoseSteps(SMALLEST);
        Dose lowest = dose;
        for (int n = 0; n < MOST_STEPS; n++) {
            Optional<Dose> less = steps.down(lowest, bounds);
            if (less.isEmpty()) {
                return lowest;
            }
            lowest = less.get();
        }
        return lowest;
    }
}
