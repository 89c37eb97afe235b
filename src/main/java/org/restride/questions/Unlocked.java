package org.restride.questions;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/**
 * A clinician has lifted all of a patient's locks.
 *
 * @param lock the newest of them
 */
public record Unlocked(ClinicId clinic, PatientId patient, UUID lock) {}
