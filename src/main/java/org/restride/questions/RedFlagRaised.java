package org.restride.questions;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** An answer needs a clinician's look; the level says how soon. An emergency has locked the exercises. */
public record RedFlagRaised(ClinicId clinic, PatientId patient, UUID answers, Level level) {}
