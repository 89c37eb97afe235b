package org.restride.progress;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A patient has answered how the morning after a session is, or corrected that. */
public record MorningLogged(ClinicId clinic, PatientId patient, UUID log) {}
