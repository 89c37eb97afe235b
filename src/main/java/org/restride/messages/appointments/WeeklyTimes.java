package org.restride.messages.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.restride.base.DomainError;

/**
 * One time, or the same time each week: the clock at the clinic shows the same, also when it was put forward or back meanwhile.
 *
 * @param weeks how many times, 1 to 12; 1 is a single time
 */
public record WeeklyTimes(LocalDate first, LocalTime at, Duration length, int weeks, Way way, boolean forPatients) {

    public static final int MOST_WEEKS = 12;
    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofHours(4);

    /** From one moment to another. */
    record Span(Instant begins, Instant ends) {}

    public WeeklyTimes {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new DomainError.Invalid(Map.of("weeks", "appointments.invalid.weeks"));
        }
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new DomainError.Invalid(Map.of("length", "appointments.invalid.length"));
        }
    }

    /** A time that the clock leaves out is as much later as the clock was put forward. */
    List<Span> in(ZoneId zone) {
        return IntStream.range(0, weeks)
                .mapToObj(week ->
                        LocalDateTime.of(first.plusWeeks(week), at).atZone(zone).toInstant())
                .map(begins -> new Span(begins, begins.plus(length)))
                .toList();
    }
}
