package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the question about the morning after a session is open: from 04:00 to 24:00 of the next day in the patient's zone, also on the two
 * days a year that are an hour longer or shorter.
 *
 * @param day the day after the session
 */
public record MorningWindow(LocalDate day, ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(4, 0);

    public static MorningWindow after(LocalDate session, ZoneId zone) {
        return new MorningWindow(session.plusDays(1), zone);
    }

    public Instant opens() {
        return day.atTime(OPENS).atZone(zone).toInstant();
    }

    /** The first moment at which it is closed again. */
    public Instant closes() {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean isOpen(Instant at) {
        return !at.isBefore(opens()) && at.isBefore(closes());
    }
}
