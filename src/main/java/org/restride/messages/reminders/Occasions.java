package org.restride.messages.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.restride.base.PatientId;
import org.restride.messages.AgreedAppointments;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.restride.progress.StillDue;
import org.springframework.stereotype.Component;

/** Whether there is anything to remind a patient of at this moment. */
@Component
class Occasions {

    private final StillDue due;
    private final List<AgreedAppointments> appointments;

    Occasions(StillDue due, List<AgreedAppointments> appointments) {
        this.due = due;
        this.appointments = appointments;
    }

    /** What a reminder is about, the weightiest first; none of them says a word of health. */
    enum Occasion {
        /** Something of today's plan is not done yet. */
        TODAY,
        /** Something is agreed on for tomorrow. */
        TOMORROW,
        /** A short question is open. */
        QUESTION
    }

    /**
     * How a patient stands now.
     *
     * @param occasion empty if there is nothing to remind of
     */
    record Found(PatientSummary patient, LocalDate day, Optional<Occasion> occasion) {

        boolean isInCare() {
            return patient.state() == PatientState.ACTIVE;
        }
    }

    /** Empty if the clinic has no such patient. One statement, and one for appointments if nothing of today is due. */
    Optional<Found> of(PatientId id) {
        return due.of(id).map(open -> new Found(open.patient(), open.day(), occasion(open)));
    }

    private Optional<Occasion> occasion(StillDue.Open open) {
        if (open.patient().state() != PatientState.ACTIVE || open.withdrawn()) {
            return Optional.empty();
        }
        if (open.training()) {
            return Optional.of(Occasion.TODAY);
        }
        if (isExpectedTomorrow(open)) {
            return Optional.of(Occasion.TOMORROW);
        }
        return open.morning() ? Optional.of(Occasion.QUESTION) : Optional.empty();
    }

    private boolean isExpectedTomorrow(StillDue.Open open) {
        ZoneId zone = open.patient().zone();
        Instant from = open.day().plusDays(1).atStartOfDay(zone).toInstant();
        Instant until = open.day().plusDays(2).atStartOfDay(zone).toInstant();
        return appointments.stream()
                .anyMatch(
                        kept -> !kept.between(open.patient().id(), from, until).isEmpty());
    }
}
