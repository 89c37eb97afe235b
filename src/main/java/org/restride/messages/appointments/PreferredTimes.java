package org.restride.messages.appointments;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Set;

/** When it suits the patient. Nothing said is anything. */
public record PreferredTimes(Set<DayOfWeek> days, Set<DayPart> parts) {

    public static final PreferredTimes ANY = new PreferredTimes(Set.of(), Set.of());

    public PreferredTimes {
        days = Set.copyOf(days);
        parts = Set.copyOf(parts);
    }

    /**
     * @param time as the patient's clock shows it
     */
    public boolean suits(ZonedDateTime time) {
        return (days.isEmpty() || days.contains(time.getDayOfWeek()))
                && (parts.isEmpty() || parts.contains(DayPart.of(time.toLocalTime())));
    }
}
