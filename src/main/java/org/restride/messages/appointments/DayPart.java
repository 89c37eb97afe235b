package org.restride.messages.appointments;

import java.time.LocalTime;

/** The halves of a working day. */
public enum DayPart {
    MORNING,
    AFTERNOON;

    static DayPart of(LocalTime time) {
        return time.isBefore(LocalTime.NOON) ? MORNING : AFTERNOON;
    }
}
