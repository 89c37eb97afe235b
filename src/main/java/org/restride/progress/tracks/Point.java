package org.restride.progress.tracks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a recorded run; what the file does not say, or says wrongly, is null.
 *
 * @param height metres
 * @param distance metres since the start
 * @param heartRate beats a minute
 */
record Point(
        @Nullable Instant time,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double height,
        @Nullable Double distance,
        @Nullable Double heartRate) {}
