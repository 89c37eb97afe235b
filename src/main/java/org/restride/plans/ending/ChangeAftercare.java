package org.restride.plans.ending;

/**
 * Sign the next version of what a patient takes along.
 *
 * @param seen the version that the clinician saw
 * @param reason for the record, 1 to 500 characters
 */
public record ChangeAftercare(AftercareId id, int seen, AftercareBody body, String reason) {}
