package org.restride.messages.appointments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForPatients;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting patient asks for an appointment or a call. */
@Service
@Transactional
public class AskingForAppointment {

    /** More open requests than this say nothing new. */
    private static final int MOST_OPEN = 5;

    private static final int MOST_SHOWN = 10;

    private final StoredRequests requests;
    private final AppointmentSettings settings;
    private final SoundsUrgent soundsUrgent;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    AskingForAppointment(
            StoredRequests requests,
            AppointmentSettings settings,
            SoundsUrgent soundsUrgent,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.requests = requests;
        this.settings = settings;
        this.soundsUrgent = soundsUrgent;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Keeps the request, whatever it says; the same id again changes nothing.
     *
     * @return whether it sounds like a red flag, so that the red-flag questions are to be asked now
     * @throws DomainError.Invalid if the clinic does not offer that way
     * @throws DomainError.Conflict if too many requests are open
     */
    @ForPatients
    public boolean ask(AskForAppointment asked) {
        Actor actor = actors.get();
        PatientId patient = own(actor);
        boolean urgent = soundsUrgent.is(asked);
        if (requests.find(patient, asked.id()).isPresent()) {
            return urgent;
        }
        if (!settings.ways().contains(asked.way())) {
            throw new DomainError.Invalid(Map.of("way", "appointments.invalid.way"));
        }
        if (requests.open(patient) >= MOST_OPEN) {
            throw new DomainError.Conflict("appointments.error.too-many-open");
        }
        if (!requests.add(patient, asked, urgent, actor.account(), clock.instant())) {
            throw new DomainError.Conflict("appointments.error.not-kept");
        }
        events.publishEvent(Audited.created("appointment-request", asked.id(), patient));
        tell(actor, patient, asked.id(), AppointmentRequest.State.OPEN);
        return urgent;
    }

    /** Takes a request back; nothing happens if it was answered meanwhile. */
    @ForPatients
    public void withdraw(UUID request) {
        Actor actor = actors.get();
        PatientId patient = own(actor);
        AppointmentRequest.State withdrawn = AppointmentRequest.State.WITHDRAWN;
        if (requests.close(patient, request, withdrawn, actor.account(), null, clock.instant())) {
            events.publishEvent(Audited.changed("appointment-request", request, patient, "withdrawn"));
            tell(actor, patient, request, withdrawn);
        }
    }

    /** The patient's own requests, newest first. */
    @ForPatients
    @Transactional(readOnly = true)
    public List<AppointmentRequest> mine() {
        return requests.of(own(actors.get()), MOST_SHOWN);
    }

    private void tell(Actor actor, PatientId patient, UUID request, AppointmentRequest.State state) {
        events.publishEvent(new AppointmentRequested(actor.clinic(), patient, request, state));
        live.announce(patient, LiveUpdates.Topic.RECORD);
    }

    private static PatientId own(Actor actor) {
        return actor.ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }
}
