package org.restride.plans.proposals;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** Which proposals wait for a patient is no longer as it was. */
public record ProposalsChanged(ClinicId clinic, PatientId patient) {}
