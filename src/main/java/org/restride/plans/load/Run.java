package org.restride.plans.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run, done or planned, as far as the load is concerned.
 *
 * @param minutes how long it took in all, 1 to 600
 * @param running minutes of it that were running and not walking, 0 to {@code minutes}
 * @param metres how far, 0 to 200,000; null if nobody knows
 * @param hard whether it was quick: tempo, intervals, a race
 */
public record Run(
        LocalDate day, int minutes, int running, @Nullable Integer metres, boolean hard) {
    public static final int LONGEST_MINUTES = 600;
    public static final int FARTHEST_METRES = 200_000;

    public Run {
        if (minutes < 1 || minutes > LONGEST_MINUTES || running < 0 || running > minutes) {
            throw new IllegalArgumentException("A run takes 1 to 600 minutes, and no more of it is running");
        }
        if (metres != null && (metres < 0 || metres > FARTHEST_METRES)) {
            throw new IllegalArgumentException("A run is 0 to 200,000 metres long");
        }
    }
}
