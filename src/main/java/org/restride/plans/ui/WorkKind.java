package org.restride.plans.ui;

import org.restride.plans.Dose;
import org.restride.plans.Effort;
import org.restride.plans.Range;

/** What the sets of a dose are counted in. */
enum WorkKind {
    REPETITIONS(1, Dose.Repetitions.COUNT),
    SECONDS(1, Dose.Timed.SECONDS),
    MINUTES(60, new Range("minutes", 1, Dose.Timed.SECONDS.to() / 60)),
    METRES(1, Dose.Distance.METRES);

    private final int factor;
    private final Range range;

    WorkKind(int factor, Range range) {
        this.factor = factor;
        this.range = range;
    }

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
        return factor;
    }

    Range range() {
        return range;
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
        return seconds >= 60 && seconds % 60 == 0;
    }
}
