package org.restride.messages.appointments;

import java.time.Instant;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/**
 * What was agreed on.
 *
 * @param sequence of its entry in calendars, one more with each change that they have to know
 * @param version to be handed back with a change
 * @param reason why it was cancelled; empty otherwise
 */
public record Appointment(
        UUID id,
        PatientId patient,
        AccountId clinician,
        Instant begins,
        Instant ends,
        Way way,
        State state,
        int sequence,
        int version,
        String reason) {

    /** How it stands. */
    public enum State {
        BOOKED,
        CANCELLED,
        /** The patient did not come. */
        MISSED
    }

    public boolean isBooked() {
        return state == State.BOOKED;
    }
}
