package org.restride.messages.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Asking, answering with a free time, moving and cancelling, each by those who may. */
@RestrideTest
class AppointmentServiceTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private AskingForAppointment asking;

    @Autowired
    private AppointmentDesk desk;

    @Autowired
    private Appointments appointments;

    @Autowired
    private FreeTimes times;

    private TestClinic clinic;
    private PatientId patient;
    private Actor self;

    @BeforeEach
    void registerPatient() {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
        self = clinics.patientActor(clinic, patient);
    }

    @AfterEach
    void letTheClockRun() {
        clock.putRight();
    }

    @Test
    void aRequestIsAnsweredWithAFreeTimeAndBothSeeIt() {
        AskForAppointment asked = ask(AppointmentReason.EXERCISES, HowSoon.THIS_WEEK);
        FreeTime time = free(true);
        Appointment booked =
                clinics.as(clinic.clinician(), () -> desk.book(patient, Optional.of(asked.id()), time.id()));
        assertThat(booked.begins()).isEqualTo(time.begins());
        assertThat(clinics.as(self, () -> appointments.upcomingOf(patient))).containsExactly(booked);
        assertThat(clinics.as(clinic.clinician(), appointments::mine)).containsExactly(booked);
        assertThat(clinics.as(self, asking::mine)).singleElement().satisfies(request -> assertThat(request.state())
                .isEqualTo(AppointmentRequest.State.ANSWERED));
        assertThat(clinics.as(clinic.clinician(), desk::open)).isEmpty();
        assertThat(clinics.as(clinic.clinician(), times::mine)).isEmpty();
    }

    @Test
    void theSameRequestTwiceIsOneAndTooManyAreRefused() {
        AskForAppointment asked = ask(AppointmentReason.EXERCISES, HowSoon.THIS_WEEK);
        clinics.as(self, () -> asking.ask(asked));
        assertThat(clinics.as(self, asking::mine)).hasSize(1);
        for (int more = 0; more < 4; more++) {
            ask(AppointmentReason.RUNNING, HowSoon.THIS_WEEK);
        }
        assertThatThrownBy(() -> ask(AppointmentReason.RUNNING, HowSoon.THIS_WEEK))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void whatSoundsLikeARedFlagIsKeptAndAsksTheQuestions() {
        assertThat(clinics.as(self, () -> asking.ask(request(AppointmentReason.SOMETHING_NEW, HowSoon.THIS_WEEK))))
                .isTrue();
        assertThat(clinics.as(self, () -> asking.ask(request(AppointmentReason.MUCH_WORSE, HowSoon.TODAY))))
                .isTrue();
        assertThat(clinics.as(self, () -> asking.ask(request(AppointmentReason.MUCH_WORSE, HowSoon.THIS_WEEK))))
                .isFalse();
        assertThat(clinics.as(self, () -> asking.ask(request(AppointmentReason.CHECK_UP, HowSoon.TODAY))))
                .isFalse();
        assertThat(clinics.as(clinic.clinician(), desk::open))
                .extracting(AppointmentRequest::reason, AppointmentRequest::soundsUrgent)
                .containsExactly(
                        tuple(AppointmentReason.MUCH_WORSE, true),
                        tuple(AppointmentReason.CHECK_UP, false),
                        tuple(AppointmentReason.SOMETHING_NEW, true),
                        tuple(AppointmentReason.MUCH_WORSE, false));
    }

    @Test
    void twoWhoBookTheSameTimeAtOnceGetItOnce() throws Exception {
        FreeTime time = free(true);
        PatientId other = clinics.patient(clinic);
        assertThat(race(() -> book(patient, time.id()), () -> book(other, time.id())))
                .isEqualTo(1);
        assertThat(clinics.as(clinic.clinician(), appointments::mine)).hasSize(1);
    }

    @Test
    void twoWhoMoveToTheSameTimeAtOnceGetItOnce() throws Exception {
        Appointment one = book(patient, free(true).id());
        PatientId other = clinics.patient(clinic);
        Appointment two = book(other, free(true).id());
        FreeTime wanted = free(true);
        assertThat(race(
                        () -> clinics.as(self, () -> appointments.move(patient, one.id(), one.version(), wanted.id())),
                        () -> clinics.as(
                                clinic.clinician(),
                                () -> appointments.move(other, two.id(), two.version(), wanted.id()))))
                .isEqualTo(1);
    }

    @Test
    void thePatientMovesToATimeOfTheSameClinicianThatIsOpenToPatients() {
        Appointment booked = book(patient, free(true).id());
        FreeTime open = free(true);
        FreeTime closed = free(false);
        FreeTime colleagues = BookedPatient.free(clinics, context, clinic.otherClinician(), true);
        assertThat(clinics.as(self, () -> appointments.choices(patient, booked.id())))
                .containsExactly(open);
        for (FreeTime refused : List.of(closed, colleagues)) {
            assertThatThrownBy(() -> clinics.as(
                            self, () -> appointments.move(patient, booked.id(), booked.version(), refused.id())))
                    .isInstanceOf(DomainError.Conflict.class);
        }
        Appointment moved =
                clinics.as(self, () -> appointments.move(patient, booked.id(), booked.version(), open.id()));
        assertThat(moved.begins()).isEqualTo(open.begins());
        assertThat(moved.sequence()).isEqualTo(1);
        assertThatThrownBy(() -> clinics.as(
                        clinic.clinician(),
                        () -> appointments.move(patient, booked.id(), booked.version(), closed.id())))
                .isInstanceOf(DomainError.Conflict.class);
        clinics.as(clinic.clinician(), () -> appointments.move(patient, moved.id(), moved.version(), colleagues.id()));
        assertThat(clinics.as(self, () -> appointments.upcomingOf(patient))
                        .getFirst()
                        .clinician())
                .isEqualTo(clinic.otherClinician().account());
    }

    @Test
    void aCancelledTimeIsFreeAgain() {
        FreeTime time = free(true);
        Appointment booked = book(patient, time.id());
        clinics.as(self, () -> appointments.cancel(patient, booked.id(), booked.version(), "I have a cold"));
        assertThat(clinics.as(self, () -> appointments.upcomingOf(patient))).isEmpty();
        assertThat(clinics.as(clinic.clinician(), () -> appointments.of(patient)))
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.state()).isEqualTo(Appointment.State.CANCELLED);
                    assertThat(gone.reason()).isEqualTo("I have a cold");
                });
        assertThat(book(clinics.patient(clinic), time.id()).begins()).isEqualTo(time.begins());
    }

    @Test
    void didNotComeIsNotedAfterwardsOnly() {
        Appointment booked = book(patient, free(true).id());
        assertThatThrownBy(
                        () -> clinics.as(clinic.clinician(), () -> desk.missed(patient, booked.id(), booked.version())))
                .isInstanceOf(DomainError.Conflict.class);
        clock.set(booked.begins().plus(Duration.ofMinutes(20)));
        assertThatThrownBy(() ->
                        clinics.as(self, () -> appointments.cancel(patient, booked.id(), booked.version(), "late")))
                .isInstanceOf(DomainError.Conflict.class);
        clinics.as(clinic.clinician(), () -> desk.missed(patient, booked.id(), booked.version()));
        assertThat(clinics.as(self, () -> appointments.of(patient)).getFirst().state())
                .isEqualTo(Appointment.State.MISSED);
    }

    @Test
    void whatOverlapsIsLeftOut() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        WeeklyTimes first = new WeeklyTimes(day, LocalTime.of(9, 0), Duration.ofMinutes(30), 1, Way.CLINIC, true);
        WeeklyTimes weekly = new WeeklyTimes(day, LocalTime.of(9, 20), Duration.ofMinutes(30), 12, Way.CALL, true);
        WeeklyTimes after = new WeeklyTimes(day, LocalTime.of(9, 30), Duration.ofMinutes(30), 1, Way.CLINIC, true);
        assertThat(clinics.as(clinic.clinician(), () -> times.add(first))).isEqualTo(new FreeTimes.Added(1, 0));
        assertThat(clinics.as(clinic.clinician(), () -> times.add(weekly))).isEqualTo(new FreeTimes.Added(11, 1));
        assertThat(clinics.as(clinic.clinician(), () -> times.add(after))).isEqualTo(new FreeTimes.Added(1, 0));
        assertThat(clinics.as(clinic.otherClinician(), () -> times.add(weekly))).isEqualTo(new FreeTimes.Added(12, 0));
    }

    @Test
    void onlyOwnTimesThatAreFreeAreRemoved() {
        FreeTime taken = free(true);
        book(patient, taken.id());
        FreeTime free = free(true);
        for (FreeTime each : List.of(taken, free)) {
            Actor by = each == taken ? clinic.clinician() : clinic.otherClinician();
            assertThatThrownBy(() -> clinics.as(by, () -> times.remove(each.id())))
                    .isInstanceOf(DomainError.Conflict.class);
        }
        clinics.as(clinic.clinician(), () -> times.remove(free.id()));
        assertThat(clinics.as(clinic.clinician(), times::mine)).isEmpty();
    }

    @Test
    void colleaguesOutsideTheCareTeamOtherClinicsAndOtherPatientsAreRefused() {
        AskForAppointment asked = ask(AppointmentReason.EXERCISES, HowSoon.TODAY);
        FreeTime time = free(true);
        TestClinic elsewhere = clinics.create();
        for (Actor stranger : List.of(clinic.otherClinician(), elsewhere.clinician())) {
            assertThatThrownBy(() -> clinics.as(stranger, () -> desk.book(patient, Optional.of(asked.id()), time.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(clinics.as(stranger, desk::open)).isEmpty();
        }
        Actor neighbour = clinics.patientActor(clinic, clinics.patient(clinic));
        assertThatThrownBy(() -> clinics.as(neighbour, () -> appointments.upcomingOf(patient)))
                .isInstanceOf(AccessDeniedException.class);
        clinics.as(neighbour, () -> asking.withdraw(asked.id()));
        assertThat(clinics.as(clinic.clinician(), desk::open)).hasSize(1);
        FreeTime foreign = BookedPatient.free(clinics, context, elsewhere.clinician(), true);
        assertThatThrownBy(() -> book(patient, foreign.id())).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aRequestIsClosedWithWordsForThePatientOrTakenBack() {
        AskForAppointment one = ask(AppointmentReason.EXERCISES, HowSoon.TODAY);
        AskForAppointment two = ask(AppointmentReason.RUNNING, HowSoon.TODAY);
        clinics.as(clinic.clinician(), () -> desk.closeWithout(patient, one.id(), "We spoke on the phone."));
        clinics.as(self, () -> asking.withdraw(two.id()));
        assertThat(clinics.as(self, asking::mine))
                .extracting(AppointmentRequest::state)
                .containsExactly(AppointmentRequest.State.WITHDRAWN, AppointmentRequest.State.CLOSED);
        assertThatThrownBy(() -> clinics.as(
                        clinic.clinician(),
                        () -> desk.book(
                                patient, Optional.of(two.id()), free(true).id())))
                .isInstanceOf(DomainError.Conflict.class);
    }

    /** How many of the two went well. */
    private static int race(Callable<?> one, Callable<?> two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<?>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Callable<?> each : List.of(one, two)) {
                results.add(threads.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
        }
        int well = 0;
        for (Future<?> result : results) {
            if (result.state() == Future.State.SUCCESS) {
                well++;
            } else {
                assertThat(result.exceptionNow()).isInstanceOf(DomainError.Conflict.class);
            }
        }
        return well;
    }

    private AskForAppointment ask(AppointmentReason reason, HowSoon howSoon) {
        AskForAppointment asked = request(reason, howSoon);
        clinics.as(self, () -> asking.ask(asked));
        return asked;
    }

    private static AskForAppointment request(AppointmentReason reason, HowSoon howSoon) {
        return BookedPatient.request(reason, howSoon);
    }

    private FreeTime free(boolean forPatients) {
        return BookedPatient.free(clinics, context, clinic.clinician(), forPatients);
    }

    private Appointment book(PatientId whose, UUID time) {
        return clinics.as(clinic.clinician(), () -> desk.book(whose, Optional.empty(), time));
    }
}
