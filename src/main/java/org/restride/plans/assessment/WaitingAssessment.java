package org.restride.plans.assessment;

import java.time.Instant;
import java.util.UUID;

/** An assessment that a patient has filled in and nobody has gone through. */
public record WaitingAssessment(UUID id, int version, Instant at) {}
