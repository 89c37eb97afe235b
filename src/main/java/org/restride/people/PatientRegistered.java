package org.restride.people;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A patient was registered. */
public record PatientRegistered(ClinicId clinic, PatientId patient) {}
