package org.restride.progress;

/** What sort of run it was. */
public enum RunSort {
    WALK,
    RUN_WALK,
    EASY,
    LONG,
    TEMPO,
    INTERVALS,
    RACE;

    /** Whether it was quick, so that the next days should be easy. */
    public boolean isHard() {
        return this == TEMPO || this == INTERVALS || this == RACE;
    }
}
