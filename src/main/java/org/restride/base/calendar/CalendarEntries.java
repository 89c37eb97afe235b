package org.restride.base.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A file of calendar entries.
 *
 * @param method what the reader shall do with them
 * @param name of the calendar; empty for an invitation
 * @param refresh how often a program may ask again; empty for an invitation
 */
public record CalendarEntries(
        Method method, Optional<String> name, Optional<Duration> refresh, List<CalendarEntry> entries) {

    public CalendarEntries {
        entries = List.copyOf(entries);
    }

    /** What a calendar subscribes to. */
    public static CalendarEntries feed(String name, Duration refresh, List<CalendarEntry> entries) {
        return new CalendarEntries(Method.PUBLISH, Optional.of(name), Optional.of(refresh), entries);
    }

    /** What comes with an e-mail: an entry that is new, moved or, if it says so itself, taken back. */
    public static CalendarEntries invitation(CalendarEntry entry) {
        Method method = entry.cancelled() ? Method.CANCEL : Method.REQUEST;
        return new CalendarEntries(method, Optional.empty(), Optional.empty(), List.of(entry));
    }

    /** The methods of iTIP (RFC 5546) that Restride speaks. */
    public enum Method {
        PUBLISH,
        REQUEST,
        CANCEL
    }
}
