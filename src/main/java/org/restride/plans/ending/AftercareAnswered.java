package org.restride.plans.ending;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A discharged patient has answered how it goes. */
public record AftercareAnswered(ClinicId clinic, PatientId patient) {}
