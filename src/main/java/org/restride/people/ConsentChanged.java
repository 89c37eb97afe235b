package org.restride.people;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A patient has agreed, or has taken the consent back. */
public record ConsentChanged(ClinicId clinic, PatientId patient) {}
