package org.restride.plans;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A plan is followed no more. */
public record PlanEnded(ClinicId clinic, PatientId patient, PlanId plan) {}
