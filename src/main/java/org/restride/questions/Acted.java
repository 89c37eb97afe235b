package org.restride.questions;

import java.time.Instant;

/**
 * What was done about an emergency.
 *
 * @param at when it was done, not when it was noted
 * @param note with whom and what was agreed, may be empty
 */
public record Acted(EmergencyAction action, Instant at, String note) {

    public Acted {
        note = note.strip();
    }
}
