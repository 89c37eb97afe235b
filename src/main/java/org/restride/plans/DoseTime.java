package org.restride.plans;

import java.util.Collection;

/**
 * How long a dose takes. Assumed where the dose doesn't say: 3 seconds a repetition besides its hold, 1.4 metres a second, 10 seconds to
 * change sides and 20 seconds to get into position. Of a range the most counts, so that a day is never longer than promised.
 */
public final class DoseTime {
    private static final int SECONDS_A_REPETITION = 3;
    private static final int SECONDS_TO_CHANGE_SIDES = 10;
    private static final int SECONDS_TO_GET_READY = 20;
    /** A brisk walk. */
    private static final double METRES_A_SECOND = 1.4;

    private DoseTime() {}

    /** Seconds from getting into position to the end of the last set, warm-up included; there is no rest after that. */
    public static int seconds(Dose dose) {
        int sets = dose.warmUpSets() + dose.sets();
        int once = work(dose.set());
        int set = dose.perSide() ? 2 * once + SECONDS_TO_CHANGE_SIDES : once;
        return SECONDS_TO_GET_READY + sets * set + (sets - 1) * dose.restSeconds();
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

    private static int work(Dose.Work set) {
        int most = set.amount().most();
        return switch (set) {
            case Dose.Repetitions(Span _, Pace.Own _) -> most * SECONDS_A_REPETITION;
            case Dose.Repetitions(Span _, Pace.Hold(int seconds)) -> most * (SECONDS_A_REPETITION + seconds);
            case Dose.Repetitions(Span _, Pace.Tempo tempo) -> most * tempo.seconds();
            case Dose.Timed _ -> most;
            case Dose.Distance _ -> (int) Math.ceil(most / METRES_A_SECOND);
        };
    }

    private static int inMinutes(int seconds) {
        return Math.max(1, Math.round(seconds / 60f));
    }
}
