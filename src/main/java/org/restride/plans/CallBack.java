package org.restride.plans;

/**
 * Call back a version that waits for its day.
 *
 * @param waiting the version that waits; nothing may have been signed after it
 * @param reason for the record; must be there
 */
public record CallBack(PlanVersionId waiting, String reason) {}
