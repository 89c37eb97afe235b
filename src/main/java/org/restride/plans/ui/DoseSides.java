package org.restride.plans.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Sides;
import org.restride.plans.DoseParser;
import org.restride.plans.Side;
import org.restride.plans.checks.SideFit;

/** Which sides a dose may ask for, by what the exercise says about them. */
final class DoseSides {
    private DoseSides() {}

    /** For an exercise that is done with both sides at once there is nothing to choose. */
    static List<Side> choices(@Nullable Sides exercise) {
        return SideFit.choices(exercise);
    }

    /** What was read, or why it can't be with this exercise. */
    static DoseParser.Reading requireFit(DoseParser.Reading reading, @Nullable Sides exercise, Locale language) {
        if (!(reading instanceof DoseParser.Understood understood)
                || choices(exercise).contains(understood.dose().side())) {
            return reading;
        }
        return DoseParser.in(language)
                .refuse(exercise == Sides.BOTH ? "plans.dose.error.no-sides" : "plans.dose.error.not-alternating");
    }
}
