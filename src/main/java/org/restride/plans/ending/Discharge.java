package org.restride.plans.ending;

/**
 * End a patient's care with something to take along.
 *
 * @param reason for the record, 1 to 500 characters
 */
public record Discharge(AftercareBody body, String reason) {}
