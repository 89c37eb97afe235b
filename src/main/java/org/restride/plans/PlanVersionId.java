package org.restride.plans;

/**
 * One signed version of a plan; what it says never changes.
 *
 * @param version 1 for the first
 */
public record PlanVersionId(PlanId plan, int version) {}
