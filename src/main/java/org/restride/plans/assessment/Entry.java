package org.restride.plans.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.restride.questions.Answer;

/**
 * What is known about one question, and from whom. A clinician's answer counts before the patient's, which stays beside it.
 *
 * @param patient what the patient said; null if nothing
 * @param clinician what a clinician put there; null if nothing. {@link Answer.Open} takes the patient's answer back
 */
public record Entry(@Nullable Answer patient, @Nullable Answer clinician) {

    public Entry {
        if (patient == null && clinician == null) {
            throw new IllegalArgumentException("Somebody has answered, or there is no entry");
        }
    }

    static Entry byPatient(Answer answer) {
        return new Entry(answer, null);
    }

    /** The answer that counts. */
    @JsonIgnore
    public Answer answer() {
        return clinician != null ? clinician : java.util.Objects.requireNonNull(patient);
    }

    /** Whether a clinician has put something else in the place of what the patient said. */
    @JsonIgnore
    public boolean isCorrected() {
        return patient != null && clinician != null;
    }
}
