package org.restride.plans;

/**
 * End a plan.
 *
 * @param seen the version that the clinician saw
 * @param reason for the record; must be there
 */
public record EndPlan(PlanId plan, int seen, String reason) {}
