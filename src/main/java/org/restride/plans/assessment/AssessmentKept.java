package org.restride.plans.assessment;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A new version of an assessment is there: asked for, filled in or confirmed. */
public record AssessmentKept(ClinicId clinic, PatientId patient, Assessment.State state) {}
