package org.restride.progress;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A patient has reported a session, or corrected a report of one. */
public record SessionLogged(ClinicId clinic, PatientId patient, UUID log) {}
