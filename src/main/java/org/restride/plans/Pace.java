package org.restride.plans;

/** How a repetition is timed: in the person's own pace, with a hold at its end, or second by second. */
public sealed interface Pace {
    /** As fast as the exercise is shown. */
    record Own() implements Pace {}

    /**
     * The end position is held.
     *
     * @param seconds 1 to 60
     */
    record Hold(int seconds) implements Pace {
        public static final Range SECONDS = new Range("hold", 1, 60);

        public Hold {
            SECONDS.require(seconds);
        }
    }

    /**
     * Each part of the movement lasts so many seconds.
     *
     * @param down with the weight, 1 to 10 seconds
     * @param pause between down and up, 0 to 10 seconds
     * @param up against the weight, 1 to 10 seconds
     */
    record Tempo(int down, int pause, int up) implements Pace {
        public static final Range MOVE_SECONDS = new Range("tempo", 1, 10);
        public static final Range PAUSE_SECONDS = new Range("tempo-pause", 0, 10);

        public Tempo {
            MOVE_SECONDS.require(down);
            PAUSE_SECONDS.require(pause);
            MOVE_SECONDS.require(up);
        }

        /** Of one repetition. */
        public int seconds() {
            return down + pause + up;
        }

        /** "3-1-2". */
        public String notation() {
            return down + "-" + pause + "-" + up;
        }
    }
}
