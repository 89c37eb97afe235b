package org.restride.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** After how long somebody must look again at what is published. */
public final class ReviewInterval {

    static final int MOST_MONTHS = 24;

    private static final int USUAL_MONTHS = 12;
    private static final int AHEAD_DAYS = 30;

    private ReviewInterval() {}

    static LocalDate usual(Clock clock) {
        return in(USUAL_MONTHS, clock);
    }

    /** What is due by this day asks for somebody's eyes. */
    public static LocalDate soon(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(AHEAD_DAYS);
    }

    static LocalDate in(int months, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(months);
    }
}
