package org.restride.plans;

import java.time.LocalDate;

/**
 * Sign a new version of a plan.
 *
 * @param seen the version that the clinician saw when making the change
 * @param startsOn from when the phases are counted; the same as before unless they begin anew
 * @param reason for the record; must be there
 */
public record ChangePlan(PlanId plan, int seen, PlanBody body, LocalDate startsOn, News news, String reason) {}
