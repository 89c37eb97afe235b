package org.restride.people;

import java.time.Clock;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForRegistrarsOf;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a patient's care, and takes it up again. The patient keeps their account and can read what was theirs. */
@Service
@Transactional
public class Discharging {

    private final Patients patients;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Discharging(Patients patients, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.patients = patients;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws DomainError.Conflict if the patient isn't active
     */
    @ForRegistrarsOf
    public void discharge(PatientId patient) {
        if (!patients.discharge(patient, clock.instant())) {
            throw new DomainError.Conflict("people.not-active");
        }
        events.publishEvent(Audited.changed("patient", patient.value(), patient, "discharged"));
        events.publishEvent(new PatientDischarged(actors.get().clinic(), patient));
    }

    /**
     * @throws DomainError.Conflict if the patient wasn't discharged
     */
    @ForRegistrarsOf
    public void reactivate(PatientId patient) {
        if (!patients.reactivate(patient)) {
            throw new DomainError.Conflict("people.not-discharged");
        }
        events.publishEvent(Audited.changed("patient", patient.value(), patient, "reactivated"));
        events.publishEvent(new PatientReactivated(actors.get().clinic(), patient));
    }
}
