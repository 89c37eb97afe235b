package org.restride.plans;

import java.time.LocalDate;
import java.util.Optional;
import org.restride.base.ForCareOf;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient's plan asks for on a day. */
@Service
@Transactional(readOnly = true)
public class DueList {
    private final Plans plans;

    DueList(Plans plans) {
        this.plans = plans;
    }

    /**
     * What is due.
     *
     * @param next the next day after it with something to do, if all goes as planned
     */
    public record Due(PlanDetail plan, Schedule.DueDay day, Optional<LocalDate> next) {
        /** For a plan that has been read already. */
        public static Due of(PlanDetail plan, LocalDate day, Done done) {
            return new Due(plan, plan.schedule().due(day, done), plan.next(day));
        }
    }

    /** Empty if the patient follows no plan. One statement. */
    @ForCareOf
    public Optional<Due> on(PatientId patient, LocalDate day, Done done) {
        return plans.findCurrent(patient).map(plan -> Due.of(plan, day, done));
    }
}
