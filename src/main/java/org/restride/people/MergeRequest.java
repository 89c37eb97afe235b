package org.restride.people;

import java.time.Instant;
import org.restride.base.PatientId;

/**
 * Two records of one person that wait for a clinician's decision before they become one.
 *
 * @param merged the record that will end
 * @param kept the record that goes on
 */
public record MergeRequest(PatientId merged, PatientId kept, Instant askedAt) {

    /** The record of the two that isn't this one. */
    public PatientId other(PatientId patient) {
        return patient.equals(merged) ? kept : merged;
    }
}
