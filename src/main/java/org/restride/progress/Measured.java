package org.restride.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * What a watch or the timer knows of a run beside what the runner says.
 *
 * @param movingSeconds without pauses, 0 to 36,000
 * @param ascent metres up in all, 0 to 20,000; null if not known
 * @param heartRate mean beats a minute, 1 to 300; null if not known
 */
public record Measured(
        Source by,
        Instant startedAt,
        int movingSeconds,
        @Nullable Integer ascent,
        @Nullable Integer heartRate) {

    private static final int LONGEST_SECONDS = 600 * 60;
    private static final int HIGHEST_METRES = 20_000;

    /** How it is known. */
    public enum Source {
        FILE,
        TIMER
    }

    public Measured {
        Map<String, String> wrong = new HashMap<>();
        if (movingSeconds < 0 || movingSeconds > LONGEST_SECONDS) {
            wrong.put("movingSeconds", "progress.error.run-minutes");
        }
        if (ascent != null && (ascent < 0 || ascent > HIGHEST_METRES)) {
            wrong.put("ascent", "progress.error.run-measured");
        }
        if (heartRate != null && (heartRate < 1 || heartRate > 300)) {
            wrong.put("heartRate", "progress.error.run-measured");
        }
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }
}
