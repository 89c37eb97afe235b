package org.restride.messages.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForClinicians;
import org.restride.base.ForProgram;
import org.restride.base.Glimpse;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients and clinicians have agreed on. Either may move or cancel it. */
@Service
@Transactional
public class Appointments {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private static final int MOST_SHOWN = 30;
    private static final int MOST_OF_CLINICIAN = 300;

    /** So long a clinician sees a past appointment in the list, to say that the patient did not come. */
    private static final Duration LOOKED_BACK = Duration.ofDays(14);

    private final StoredAppointments appointments;
    private final StoredFreeTimes times;
    private final AppointmentPost post;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    Appointments(
            StoredAppointments appointments,
            StoredFreeTimes times,
            AppointmentPost post,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.appointments = appointments;
        this.times = times;
        this.post = post;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** Those that are booked and not over, soonest first; for reminders and calendars too. */
    @ForCareOf
    @Transactional(readOnly = true)
    public List<Appointment> upcomingOf(PatientId patient) {
        return appointments.upcoming(patient, clock.instant());
    }

    /** When the next one begins, as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<Optional<Instant>> next(PatientId patient, Instant now) {
        return appointments.next(patient, now);
    }

    /** All of the last time, newest first. */
    @ForCareOf
    @Transactional(readOnly = true)
    public List<Appointment> of(PatientId patient) {
        return appointments.of(patient, MOST_SHOWN);
    }

    /** The acting clinician's own, from two weeks ago on, soonest first. */
    @ForClinicians
    @Transactional(readOnly = true)
    public List<Appointment> mine() {
        return appointments.of(actors.get().account(), clock.instant().minus(LOOKED_BACK), MOST_OF_CLINICIAN);
    }

    /** All of the acting clinic that are booked and begin between two moments, for background work. */
    @ForProgram
    @Transactional(readOnly = true)
    public List<Appointment> between(Instant from, Instant to) {
        return appointments.between(from, to);
    }

    /** To which times the appointment can be moved: a patient sees the same clinician's that are open to patients. */
    @ForCareOf
    @Transactional(readOnly = true)
    public List<FreeTime> choices(PatientId patient, UUID appointment) {
        Appointment booked = booked(patient, appointment);
        List<FreeTime> free = times.free(booked.clinician(), clock.instant(), MOST_OF_CLINICIAN);
        return free.stream().filter(this::mayTake).toList();
    }

    /**
     * @param version of the appointment that was shown
     * @throws DomainError.Conflict if it has begun, was changed meanwhile, or the time was taken meanwhile
     */
    @ForCareOf
    public Appointment move(PatientId patient, UUID appointment, int version, UUID freeTime) {
        Appointment booked = ahead(patient, appointment, version);
        FreeTime to = times.take(freeTime)
                .filter(time -> time.begins().isAfter(clock.instant()))
                .filter(time -> actors.get().is(Role.CLINICIAN)
                        || (mayTake(time) && time.clinician().equals(booked.clinician())))
                .orElseThrow(Appointments::taken);
        if (!appointments.move(booked, to, actors.get().account(), now())) {
            throw taken();
        }
        note(booked, "moved");
        Appointment moved = find(patient, appointment);
        events.publishEvent(new AppointmentBooked(actors.get().clinic(), patient, appointment, moved.sequence()));
        post.tell(moved);
        return moved;
    }

    /**
     * @param version of the appointment that was shown
     * @param reason to be read by the other one; may be empty
     * @throws DomainError.Conflict if it has begun or was changed meanwhile
     */
    @ForCareOf
    public void cancel(PatientId patient, UUID appointment, int version, String reason) {
        if (reason.strip().length() > LONGEST_REASON) {
            throw new DomainError.Invalid(Map.of("reason", "appointments.invalid.reason-long"));
        }
        Appointment booked = ahead(patient, appointment, version);
        if (!appointments.cancel(booked, reason.strip(), actors.get().account(), now())) {
            throw changed();
        }
        note(booked, "cancelled");
        events.publishEvent(new AppointmentCancelled(actors.get().clinic(), patient, appointment));
        post.tell(find(patient, appointment));
    }

    private boolean mayTake(FreeTime time) {
        Actor actor = actors.get();
        return actor.is(Role.CLINICIAN) || actor.isSystem() || time.forPatients();
    }

    private Appointment ahead(PatientId patient, UUID appointment, int version) {
        Appointment booked = booked(patient, appointment);
        if (booked.version() != version) {
            throw changed();
        }
        if (!booked.begins().isAfter(clock.instant())) {
            throw new DomainError.Conflict("appointments.error.begun");
        }
        return booked;
    }

    private Appointment booked(PatientId patient, UUID appointment) {
        Appointment found = find(patient, appointment);
        if (!found.isBooked()) {
            throw changed();
        }
        return found;
    }

    private Appointment find(PatientId patient, UUID appointment) {
        return appointments
                .find(patient, appointment)
                .orElseThrow(() -> new DomainError.NotFound("appointments.error.none"));
    }

    private void note(Appointment appointment, String deed) {
        events.publishEvent(Audited.changed("appointment", appointment.id(), appointment.patient(), deed));
        live.announce(appointment.patient(), LiveUpdates.Topic.RECORD);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static DomainError.Conflict taken() {
        return new DomainError.Conflict("appointments.error.time-taken");
    }

    static DomainError.Conflict changed() {
        return new DomainError.Conflict("appointments.error.changed");
    }
}
