package org.restride.people;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A discharged patient is back. */
public record PatientReactivated(ClinicId clinic, PatientId patient) {}
