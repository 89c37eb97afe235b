package org.restride.progress;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A run, or the correction of one, has been reported. */
public record RunLogged(ClinicId clinic, PatientId patient, UUID log) {}
