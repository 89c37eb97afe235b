package org.restride.plans.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Sides;
import org.restride.plans.Side;

/** Which sides a dose may ask for, by what the exercise says about them. */
public final class SideFit {
    private SideFit() {}

    /**
     * For an exercise that is done with both sides at once there is nothing to choose.
     *
     * @param exercise null if it is not known
     */
    public static List<Side> choices(@Nullable Sides exercise) {
        if (exercise == null) {
            return List.of(Side.values());
        }
        return switch (exercise) {
            case BOTH -> List.of(Side.TOGETHER);
            case EACH -> List.of(Side.TOGETHER, Side.EACH, Side.LEFT, Side.RIGHT);
            case ALTERNATING -> List.of(Side.values());
        };
    }

    /** Whether the exercise is done with one side at a time and the dose leaves open with which. */
    static boolean isMissing(Sides exercise, Side side) {
        return exercise == Sides.EACH && side == Side.TOGETHER;
    }
}
