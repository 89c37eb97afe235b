package org.restride.plans.baddays;

import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.Purpose;
import org.restride.plans.progression.Rung;

/**
 * What the catalogue says about an exercise, as far as bad days are concerned.
 *
 * @param bounds between what its dose is safe
 * @param easier the rung below; null if there is none that the clinic stands behind
 * @param level 1 (anybody) to 5 (trained)
 */
public record Around(Bounds bounds, @Nullable Rung easier, Purpose purpose, int level) {

    /** Whether it calms rather than trains, so that it does good on a bad day as it is. */
    boolean isGentle() {
        return purpose == Purpose.MOBILITY && level == 1;
    }
}
