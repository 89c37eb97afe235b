package org.restride.plans;

/** How hard a set should feel at its end. */
public sealed interface Effort {
    /** Nothing is said about it. */
    record NotSaid() implements Effort {}

    /**
     * Rating of perceived exertion.
     *
     * @param score 1 (very easy) to 10 (nothing more is possible)
     */
    record Rpe(int score) implements Effort {
        public static final Range SCORE = new Range("rpe", 1, 10);

        public Rpe {
            SCORE.require(score);
        }
    }

    /**
     * Repetitions in reserve: how many more would have been possible.
     *
     * @param repetitions 0 to 5
     */
    record Rir(int repetitions) implements Effort {
        public static final Range REPETITIONS = new Range("rir", 0, 5);

        public Rir {
            REPETITIONS.require(repetitions);
        }
    }
}
