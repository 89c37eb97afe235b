package org.restride.catalogue;

import org.jspecify.annotations.Nullable;

/** Between what a dose of an exercise is safe; null where its author sets no bound. */
public record Bounds(
        @Nullable Range sets,
        @Nullable Range repetitions,
        @Nullable Range seconds,
        @Nullable Range holdSeconds) {

    /** From the least to the most, both included. */
    public record Range(int least, int most) {
        public Range {
            if (least < 0 || least > most) {
                throw new IllegalArgumentException("A range goes from the least to the most");
            }
        }

        public boolean holds(int value) {
            return value >= least && value <= most;
        }
    }

    /**
     * @throws IllegalArgumentException if the dose is outside
     */
    public void require(DoseSuggestion dose) {
        if (!holds(sets, dose.sets())
                || !holds(repetitions, dose.repetitions())
                || !holds(seconds, dose.seconds())
                || !holds(holdSeconds, dose.holdSeconds())) {
            throw new IllegalArgumentException("The dose is outside its own bounds");
        }
    }

    private static boolean holds(@Nullable Range range, @Nullable Integer value) {
        return range == null || value == null || range.holds(value);
    }
}
