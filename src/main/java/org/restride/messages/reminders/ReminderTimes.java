package org.restride.messages.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.base.DomainError;

/**
 * When a patient may be reminded, on the clock of wherever they are.
 *
 * @param at when on a day; to the minute
 * @param daysOff on which nothing is sent; never all seven
 * @param quietFrom from when nothing is sent; the same as {@code quietUntil} if there are no quiet hours
 * @param quietUntil the first minute at which something may be sent again; may lie behind midnight
 */
public record ReminderTimes(LocalTime at, Set<DayOfWeek> daysOff, LocalTime quietFrom, LocalTime quietUntil) {

    /** What is proposed to whoever has not chosen yet: in the late afternoon, nothing at night. */
    public static final ReminderTimes USUAL =
            new ReminderTimes(LocalTime.of(17, 0), Set.of(), LocalTime.of(21, 0), LocalTime.of(8, 0));

    private static final int LOOK_AHEAD_DAYS = 10;

    /**
     * @throws DomainError.Invalid if no day is left, or the time lies in the quiet hours
     */
    public ReminderTimes {
        at = at.truncatedTo(ChronoUnit.MINUTES);
        quietFrom = quietFrom.truncatedTo(ChronoUnit.MINUTES);
        quietUntil = quietUntil.truncatedTo(ChronoUnit.MINUTES);
        EnumSet<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
        off.addAll(daysOff);
        daysOff = Collections.unmodifiableSet(off);
        if (off.size() == DayOfWeek.values().length) {
            throw new DomainError.Invalid(Map.of("daysOff", "reminders.invalid.no-day"));
        }
        if (lies(at, quietFrom, quietUntil)) {
            throw new DomainError.Invalid(Map.of("at", "reminders.invalid.quiet"));
        }
    }

    /**
     * The first moment after this one at which a reminder is to go out. A time that the clock leaps over comes as much later; one that it
     * shows twice counts the first time only.
     */
    public Optional<Instant> nextAfter(Instant moment, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(moment, zone);
        return first.datesUntil(first.plusDays(LOOK_AHEAD_DAYS))
                .filter(day -> !daysOff.contains(day.getDayOfWeek()))
                .map(day -> moment(day, zone))
                .flatMap(Optional::stream)
                .filter(next -> next.isAfter(moment))
                .findFirst();
    }

    /** Whether a reminder of the day that it is may go out now: its time has come, it is no day off, and nobody sleeps. */
    public boolean mayGoOut(Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        return !daysOff.contains(day.getDayOfWeek())
                && moment(day, zone).filter(due -> !now.isBefore(due)).isPresent()
                && !isQuiet(now, zone);
    }

    public boolean isQuiet(Instant now, ZoneId zone) {
        return lies(LocalTime.ofInstant(now, zone), quietFrom, quietUntil);
    }

    public boolean hasQuietHours() {
        return !quietFrom.equals(quietUntil);
    }

    /** Empty on a day that the zone has left out. */
    private Optional<Instant> moment(LocalDate day, ZoneId zone) {
        Instant moment = day.atTime(at).atZone(zone).toInstant();
        return LocalDate.ofInstant(moment, zone).equals(day) ? Optional.of(moment) : Optional.empty();
    }

    private static boolean lies(LocalTime time, LocalTime from, LocalTime until) {
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until);
        }
        return !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }

    /** One bit a day, Monday first. */
    int daysOffAsBits() {
        return daysOff.stream().mapToInt(ReminderTimes::bit).sum();
    }

    static Set<DayOfWeek> days(int bits) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits & bit(day)) != 0) {
                days.add(day);
            }
        }
        return days;
    }
}
