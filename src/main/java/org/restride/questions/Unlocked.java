package org.restride.questions;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/**
 * A clinician has lifted all of a patient's locks.
 *
 * @param lock the newest of them
 * @param answers all of them, by the answers that imposed them
 */
public record Unlocked(ClinicId clinic, PatientId patient, UUID lock, Set<UUID> answers) {

    /** What was stored before the answers were named is only told on, to who reads anew. */
    public Unlocked {
        answers = Set.copyOf(Objects.requireNonNullElse(answers, Set.of()));
    }
}
