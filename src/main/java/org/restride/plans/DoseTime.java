package org.restride.plans;

import java.util.Collection;

/**
 * How long a dose takes. Assumed where the dose doesn't say: 3 seconds a repetition besides its hold, 10 seconds to change sides and 20
 * seconds to get into position.
 */
public final class DoseTime {
    private static final int SECONDS_A_REPETITION = 3;
    private static final int SECONDS_TO_CHANGE_SIDES = 10;
    private static final int SECONDS_TO_GET_READY = 20;

    private DoseTime() {}

    /** Seconds from getting into position to the end of the last set; there is no rest after that. */
    public static int seconds(Dose dose) {
        int once =
                switch (dose.set()) {
                    case Dose.Repetitions(int count, int hold) -> count * (SECONDS_A_REPETITION + hold);
                    case Dose.Timed(int seconds) -> seconds;
                };
        int set = dose.perSide() ? 2 * once + SECONDS_TO_CHANGE_SIDES : once;
        return SECONDS_TO_GET_READY + dose.sets() * set + (dose.sets() - 1) * dose.restSeconds();
    }

    /** Minutes, rounded, at least 1. */
    public static int minutes(Dose dose) {
        return inMinutes(seconds(dose));
    }

    /** Minutes of a session with all of these, rounded once; 0 without a dose. */
    public static int minutes(Collection<Dose> doses) {
        return doses.isEmpty()
                ? 0
                : inMinutes(doses.stream().mapToInt(DoseTime::seconds).sum());
    }

    private static int inMinutes(int seconds) {
        return Math.max(1, Math.round(seconds / 60f));
    }
}
