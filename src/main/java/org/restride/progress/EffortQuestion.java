package org.restride.progress;

import org.jspecify.annotations.Nullable;

/**
 * Whether one patient is asked about effort after a session.
 *
 * @param byClinic what holds for everybody of the clinic
 * @param forPatient what a clinician chose for this patient; null if the clinic's setting counts
 */
public record EffortQuestion(boolean byClinic, @Nullable Boolean forPatient) {

    public boolean isAsked() {
        return forPatient == null ? byClinic : forPatient;
    }
}
