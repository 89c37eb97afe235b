package org.restride.messages.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForClinicians;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Glimpse;
import org.restride.base.Ids;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where clinicians answer requests with one of the free times. */
@Service
@Transactional
public class AppointmentDesk {

    private static final int MOST_OPEN = 200;
    private static final int MOST_OF_PATIENT = 10;

    private final StoredRequests requests;
    private final StoredAppointments appointments;
    private final StoredFreeTimes times;
    private final AppointmentPost post;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    AppointmentDesk(
            StoredRequests requests,
            StoredAppointments appointments,
            StoredFreeTimes times,
            AppointmentPost post,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.requests = requests;
        this.appointments = appointments;
        this.times = times;
        this.post = post;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** The open ones of the acting clinician's patients, most urgent first; the look is one row of the audit. */
    @ForClinicians
    public List<AppointmentRequest> open() {
        events.publishEvent(Audited.looked("appointment-requests", null, null));
        return requests.openOf(actors.get().account(), MOST_OPEN);
    }

    /** The patient's newest, newest first. */
    @ForCareOf
    @Transactional(readOnly = true)
    public List<AppointmentRequest> of(PatientId patient) {
        return requests.of(patient, MOST_OF_PATIENT);
    }

    /** The open ones as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<List<OpenRequest>> glimpse(PatientId patient) {
        return requests.glimpse(patient);
    }

    /**
     * Books at once; the patient is told and may move or cancel.
     *
     * @param request that it answers; empty if nobody asked
     * @throws DomainError.Conflict if the time was taken, or the request answered or withdrawn, meanwhile
     */
    @ForCliniciansOf
    public Appointment book(PatientId patient, Optional<UUID> request, UUID freeTime) {
        Actor actor = actors.get();
        FreeTime time = times.take(freeTime)
                .filter(free -> free.begins().isAfter(clock.instant()))
                .orElseThrow(Appointments::taken);
        request.ifPresent(answered -> close(patient, answered, AppointmentRequest.State.ANSWERED, null));
        UUID id = ids.next();
        if (!appointments.add(id, patient, request.orElse(null), time, actor.account(), now())) {
            throw Appointments.taken();
        }
        Appointment booked = appointments.find(patient, id).orElseThrow(Appointments::taken);
        events.publishEvent(Audited.created("appointment", id, patient));
        events.publishEvent(new AppointmentBooked(actor.clinic(), patient, id, booked.sequence()));
        live.announce(patient, LiveUpdates.Topic.RECORD);
        post.tell(booked);
        return booked;
    }

    /**
     * Closes a request without an appointment.
     *
     * @param instead what was done, to be read by the patient
     * @throws DomainError.Invalid if nothing is said
     * @throws DomainError.Conflict if it was answered or withdrawn meanwhile
     */
    @ForCliniciansOf
    public void closeWithout(PatientId patient, UUID request, String instead) {
        String said = instead.strip();
        if (said.isEmpty() || said.length() > Appointments.LONGEST_REASON) {
            throw new DomainError.Invalid(Map.of("instead", "appointments.invalid.instead"));
        }
        close(patient, request, AppointmentRequest.State.CLOSED, said);
        live.announce(patient, LiveUpdates.Topic.RECORD);
    }

    /**
     * Notes that the patient did not come.
     *
     * @throws DomainError.Conflict if it has not begun yet or was changed meanwhile
     */
    @ForCliniciansOf
    public void missed(PatientId patient, UUID appointment, int version) {
        Appointment found = appointments
                .find(patient, appointment)
                .orElseThrow(() -> new DomainError.NotFound("appointments.error.none"));
        if (found.begins().isAfter(clock.instant())) {
            throw new DomainError.Conflict("appointments.error.ahead");
        }
        AccountId by = actors.get().account();
        if (found.version() != version || !appointments.miss(found, by, now())) {
            throw Appointments.changed();
        }
        events.publishEvent(Audited.changed("appointment", appointment, patient, "missed"));
        events.publishEvent(new AppointmentMissed(actors.get().clinic(), patient, appointment));
        live.announce(patient, LiveUpdates.Topic.RECORD);
    }

    private void close(PatientId patient, UUID request, AppointmentRequest.State state, @Nullable String instead) {
        Actor actor = actors.get();
        if (!requests.close(patient, request, state, actor.account(), instead, now())) {
            throw new DomainError.Conflict("appointments.error.request-closed");
        }
        events.publishEvent(Audited.changed("appointment-request", request, patient, state.name()));
        events.publishEvent(new AppointmentRequested(actor.clinic(), patient, request, state));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
