package org.restride.safety;

import java.time.Instant;

/**
 * What a rule says about a patient.
 *
 * @param cause what it is about (a report, answers, a plan's version); the same cause never alerts twice
 * @param since when it began to be so
 */
record Finding(Reason reason, String cause, Instant since, Numbers numbers) {}
