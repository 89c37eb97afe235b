package org.restride.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Pain of one day with a session.
 *
 * @param during the worst during the day's last session, 0 to 10
 * @param morning on the next morning, 0 to 10; null if it wasn't answered
 * @param before on the last morning before the session, 0 to 10; null if none of the days just before was answered
 */
public record PainPoint(
        LocalDate day,
        int during,
        @Nullable Integer morning,
        @Nullable Integer before) {

    /** Where nothing is known of the time before. */
    public PainPoint(LocalDate day, int during, @Nullable Integer morning) {
        this(day, during, morning, null);
    }
}
