package org.restride.progress.tracks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the things that a file holds: a run, or something that can't be taken for one. */
public sealed interface Recorded {

    /** A run. */
    record Run(Track track) implements Recorded {}

    /**
     * No run.
     *
     * @param startedAt when it began; null if the file does not say
     */
    record Not(@Nullable Instant startedAt, Why why) implements Recorded {}

    /** Why it is no run. */
    enum Why {
        /** Nothing says when it was. */
        NO_TIMES,
        /** Less than a minute. */
        TOO_SHORT,
        /** Longer than runs are, in time or in metres. */
        TOO_LONG,
        /** Faster than anybody runs. */
        TOO_FAST,
        /** The file says that it was something else, such as a ride. */
        OTHER_SPORT,
        /** Numbers that can't be, such as a distance below nothing. */
        IMPOSSIBLE
    }
}
