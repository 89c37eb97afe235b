package org.restride.plans.ui;

import org.restride.plans.Dose;
import org.restride.plans.Effort;
import org.restride.plans.Range;

/** What the sets of a dose are counted in. */
enum WorkKind {
    REPETITIONS,
    SECONDS,
    MINUTES,
    METRES;

    private static final int SECONDS_A_MINUTE = 60;

    /** Times in whole minutes are minutes. */
    static WorkKind of(Dose.Work set) {
        return switch (set) {
            case Dose.Repetitions _ -> REPETITIONS;
            case Dose.Timed timed ->
                isMinutes(timed.amount().least()) && isMinutes(timed.amount().most()) ? MINUTES : SECONDS;
            case Dose.Distance _ -> METRES;
        };
    }

    /** How many of the dose's own units one of these is. */
    int factor() {
        return this == MINUTES ? SECONDS_A_MINUTE : 1;
    }

    Range range() {
        return switch (this) {
            case REPETITIONS -> Dose.Repetitions.COUNT;
            case SECONDS -> Dose.Timed.SECONDS;
            case MINUTES -> new Range("minutes", 1, Dose.Timed.SECONDS.to() / SECONDS_A_MINUTE);
            case METRES -> Dose.Distance.METRES;
        };
    }

    /** The dose with a usual amount of this kind; what goes with repetitions only is left out. */
    Dose usual(Dose dose) {
        Dose plain = dose.effort() instanceof Effort.Rir ? dose.with(new Effort.NotSaid()) : dose;
        return switch (this) {
            case REPETITIONS -> plain.with(new Dose.Repetitions(10, 0));
            case SECONDS -> plain.with(new Dose.Timed(30));
            case MINUTES -> plain.with(new Dose.Timed(120));
            case METRES -> plain.with(new Dose.Distance(200));
        };
    }

    private static boolean isMinutes(int seconds) {
        return seconds >= SECONDS_A_MINUTE && seconds % SECONDS_A_MINUTE == 0;
    }
}
