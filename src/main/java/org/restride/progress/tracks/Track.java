package org.restride.progress.tracks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a recorded run once its positions are dropped.
 *
 * @param seconds from its first to its last moment, pauses included
 * @param moving seconds of it in which the runner moved
 * @param metres null if the file does not say
 * @param ascent metres up in all; null if the file has no heights
 * @param heartRate mean beats a minute; null if none was recorded
 */
public record Track(
        Instant startedAt,
        long seconds,
        long moving,
        @Nullable Integer metres,
        @Nullable Integer ascent,
        @Nullable Integer heartRate) {

    public Instant finishedAt() {
        return startedAt.plusSeconds(seconds);
    }

    /** Metres a second while moving; 0 if the length is not known. */
    public double speed() {
        return metres == null || moving == 0 ? 0 : (double) metres / moving;
    }
}
