package org.restride.plans;

import java.time.LocalDate;
import org.restride.base.PatientId;

/**
 * A plan in lists.
 *
 * @param lastDay the last day that its phases cover
 */
public record PlanSummary(
        PlanId id,
        PatientId patient,
        int version,
        String title,
        LocalDate startsOn,
        LocalDate lastDay,
        boolean ended) {}
