package org.restride.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;

/**
 * A patient's record data as an editor of it loads them.
 *
 * @param version to be handed back with a change
 * @param joinedAt when the patient first signed in; null before that
 */
public record PatientRecord(
        PatientId id,
        PatientDetails details,
        PatientState state,
        @Nullable Instant joinedAt,
        int version) {

    /** What lists and heads show of it. */
    public PatientSummary summary() {
        return new PatientSummary(
                id,
                details.firstName(),
                details.lastName(),
                details.birthDate(),
                details.zone(),
                details.language(),
                details.country(),
                state);
    }
}
