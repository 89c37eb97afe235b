package org.restride.questions;

/** How soon somebody has to look at an answer; most urgent first. */
public enum Level {
    /** Hospital now; exercises are locked until a clinician lifts the lock. */
    EMERGENCY,
    /** The same day. */
    URGENT,
    /** Within days. */
    SOON,
    /** At the next visit. */
    WATCH,
    NONE;

    public boolean isMoreUrgentThan(Level other) {
        return compareTo(other) < 0;
    }
}
