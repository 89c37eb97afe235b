package org.restride.plans;

import java.time.LocalDate;

/**
 * Give a patient this plan.
 *
 * @param startsOn the patient's day from which the phases are counted
 * @param reason for the record; may be empty
 */
public record AssignPlan(PlanBody body, LocalDate startsOn, String reason) {}
