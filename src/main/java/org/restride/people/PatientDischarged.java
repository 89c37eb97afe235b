package org.restride.people;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A patient's care has ended. */
public record PatientDischarged(ClinicId clinic, PatientId patient) {}
