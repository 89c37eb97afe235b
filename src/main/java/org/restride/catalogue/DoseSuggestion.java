package org.restride.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How much of an exercise, as its author suggests it.
 *
 * @param sets 1 to 10
 * @param repetitions in a set, 1 to 100; null if the set is timed
 * @param seconds of a timed set, 5 to 900; null if repetitions are counted
 * @param holdSeconds held in each repetition, 0 to 60
 * @param restSeconds between sets, 0 to 300
 * @param perSide whether each side gets the whole dose
 */
public record DoseSuggestion(
        int sets,
        @Nullable Integer repetitions,
        @Nullable Integer seconds,
        @Nullable Integer holdSeconds,
        @Nullable Integer restSeconds,
        boolean perSide) {

    public DoseSuggestion {
        if ((repetitions == null) == (seconds == null)) {
            throw new IllegalArgumentException("A dose counts either repetitions or seconds");
        }
        if (seconds != null && holdSeconds != null) {
            throw new IllegalArgumentException("A timed set has no hold");
        }
        require("sets", sets, 1, 10);
        require("repetitions", repetitions, 1, 100);
        require("seconds", seconds, 5, 900);
        require("hold-seconds", holdSeconds, 0, 60);
        require("rest-seconds", restSeconds, 0, 300);
    }

    private static void require(String what, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most);
        }
    }
}
