package org.restride.messages.appointments;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;

/**
 * What a patient asked for, and how it stands.
 *
 * @param zone of the patient, whose clock the preferred times mean
 * @param soundsUrgent whether the red-flag questions were asked because of it
 * @param closedFor what the clinic did instead of an appointment; null if nothing was said
 */
public record AppointmentRequest(
        UUID id,
        PatientId patient,
        AppointmentReason reason,
        String words,
        Way way,
        HowSoon howSoon,
        PreferredTimes preferred,
        ZoneId zone,
        boolean soundsUrgent,
        Instant askedAt,
        State state,
        @Nullable String closedFor) {

    /** How it stands. */
    public enum State {
        OPEN,
        /** An appointment was booked. */
        ANSWERED,
        WITHDRAWN,
        /** The clinic did something else. */
        CLOSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
