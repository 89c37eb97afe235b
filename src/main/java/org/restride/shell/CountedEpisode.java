package org.restride.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;
import org.restride.plans.TemplateId;

/**
 * What a plan came to.
 *
 * @param until the end of care, else the last day that is known of
 * @param asked sessions that the plan asked for
 */
record CountedEpisode(
        PlanId plan,
        PatientId patient,
        AccountId clinician,
        @Nullable TemplateId template,
        LocalDate begunOn,
        CaseloadCounting.State state,
        LocalDate until,
        int asked,
        int done,
        Optional<Change> pain,
        Optional<Change> function,
        Instant at) {

    /** A value at the beginning and the same at the end. */
    record Change(double first, double last) {}
}
