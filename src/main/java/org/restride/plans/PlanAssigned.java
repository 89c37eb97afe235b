package org.restride.plans;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A patient has been given a plan. */
public record PlanAssigned(ClinicId clinic, PatientId patient, PlanId plan) {}
