package org.restride.people.rights;

import java.time.Instant;
import org.restride.base.PatientId;

/** Something that waits for an answer of the clinic. */
public record OpenRequest(Kind kind, PatientId patient, String name, Instant since) {

    /** What it is. */
    public enum Kind {
        CORRECTION,
        /** Nobody has answered yet. */
        ERASURE,
        /** Answered; a second administrator has to confirm. */
        ERASURE_TO_CONFIRM,
        CONSENT_WITHDRAWN
    }
}
