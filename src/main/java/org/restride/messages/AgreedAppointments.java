package org.restride.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restride.base.PatientId;

/** What patient and clinic have agreed on; reminders and the private calendar ask whoever keeps appointments. */
public interface AgreedAppointments {

    /**
     * An appointment that stands.
     *
     * @param sequence how often it was moved, from 0
     * @param agreed when it was last agreed on or moved
     */
    record Agreed(UUID id, Instant begins, Instant ends, int sequence, Instant agreed) {}

    /** Those that begin in this time, the second moment not included; without those that were cancelled. */
    List<Agreed> between(PatientId patient, Instant from, Instant until);
}
