package org.restride.outcomes;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/**
 * Answers to a measure have arrived, or earlier ones were corrected.
 *
 * @param entry its id; what it says is read by {@link OutcomeReading}
 */
public record MeasureAnswered(ClinicId clinic, PatientId patient, UUID entry) {}
