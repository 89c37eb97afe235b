package org.restride.plans;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A plan has a new version. */
public record PlanChanged(ClinicId clinic, PatientId patient, PlanId plan, int version) {}
