package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class ReportingTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Mornings mornings;

    @Autowired
    private ProgressReading reading;

    @Autowired
    private LiveUpdates live;

    private TestClinic clinic;
    private Runner runner;

    @BeforeEach
    void aPatientTrains() {
        clock.set(NOON);
        clinic = training.clinic();
        runner = training.runner(clinic, TODAY.minusWeeks(2));
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void aReportIsExplainedByTheTrafficLight() {
        SessionReceipt little = log(runner, Training.report(runner, TODAY, 2));
        assertThat(little.light()).isEqualTo(Light.GO);
        assertThat(little.clinicTold()).isFalse();
        SessionReceipt much = log(runner, Training.report(runner, TODAY, 7));
        assertThat(much.light()).isEqualTo(Light.TOO_MUCH);
        assertThat(much.clinicTold()).isTrue();
        assertThat(much.askRedFlags()).isTrue();
        assertThat(much.afterLock()).isFalse();
    }

    @Test
    void theSameReportTwiceCountsOnceAndAnswersTheSame() {
        LogSession report = Training.report(runner, TODAY, 3);
        SessionReceipt first = log(runner, report);
        clock.set(NOON.plus(Duration.ofHours(1)));
        assertThat(log(runner, report)).isEqualTo(first);
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void theSameReportAtTheSameTimeCountsOnce() throws Exception {
        LogSession report = Training.report(runner, TODAY, 3);
        int many = 8;
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<SessionReceipt>> receipts = IntStream.range(0, many)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return log(runner, report);
                    }))
                    .toList();
            start.countDown();
            SessionReceipt first = receipts.getFirst().get();
            for (Future<SessionReceipt> receipt : receipts) {
                assertThat(receipt.get()).isEqualTo(first);
            }
        }
        assertThat(sessions()).hasSize(1);
        assertThat(sessions().getFirst().entries()).hasSize(2);
    }

    @Test
    void aCorrectionIsANewEntryThatNamesTheOldOne() {
        LogSession report = Training.report(runner, TODAY, 3);
        log(runner, report);
        UUID second = UUID.randomUUID();
        log(runner, Training.report(runner, second, TODAY, 5, "It was more than I thought", report.id()));
        UUID third = UUID.randomUUID();
        log(runner, Training.report(runner, third, TODAY, 4, null, second));
        List<LoggedSession> counted = sessions();
        assertThat(counted).hasSize(1);
        assertThat(counted.getFirst().id()).isEqualTo(third);
        assertThat(counted.getFirst().root()).isEqualTo(report.id());
        assertThat(counted.getFirst().pain()).isEqualTo(4);
        LoggedSession asked = clinics.as(runner.actor(), () -> reading.report(report.id()));
        assertThat(asked.id()).isEqualTo(third);
    }

    @Test
    void nobodyCorrectsWhatIsNotTheirs() {
        Runner other = training.runner(clinic, TODAY);
        LogSession report = Training.report(other, TODAY, 3);
        log(other, report);
        assertThatThrownBy(() -> log(runner, Training.report(runner, UUID.randomUUID(), TODAY, 1, null, report.id())))
                .isInstanceOf(DomainError.NotFound.class);
        assertThat(sessions()).isEmpty();
    }

    @Test
    void anIdThatAnotherPatientTookIsRefusedAndTellsNothing() {
        Runner other = training.runner(clinic, TODAY);
        LogSession report = Training.report(other, TODAY, 9);
        log(other, report);
        assertThatThrownBy(() -> log(runner, Training.report(runner, report.id(), TODAY, 1, null, null)))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aReportOnAnotherPatientsPlanIsRefused() {
        Runner other = training.runner(clinic, TODAY);
        assertThatThrownBy(() -> log(runner, Training.report(other, TODAY, 2)))
                .isInstanceOf(DomainError.NotFound.class);
        Runner elsewhere = training.runner(training.clinic(), TODAY);
        assertThatThrownBy(() -> log(runner, Training.report(elsewhere, TODAY, 2)))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void exercisesThatAreNotInThePlanAreRefused() {
        Runner mixed = new Runner(runner.id(), runner.actor(), runner.plan(), List.of(UUID.randomUUID()));
        assertThatThrownBy(() -> log(mixed, Training.report(mixed, TODAY, 2)))
                .isInstanceOfSatisfying(DomainError.Invalid.class, error -> assertThat(error.fields())
                        .containsKey("entries"));
    }

    @Test
    void staffReportNothingForPatients() {
        for (Actor staff : List.of(clinic.clinician(), clinic.editor(), clinic.administrator())) {
            assertThatThrownBy(() -> clinics.as(staff, () -> reporting.log(Training.report(runner, TODAY, 2))))
                    .isInstanceOf(Exception.class);
        }
        assertThat(sessions()).isEmpty();
    }

    @Test
    void onlyThePatientAndTheCareTeamReadSessions() {
        log(runner, Training.report(runner, TODAY, 2));
        assertThat(clinics.as(clinic.clinician(), () -> reading.sessions(runner.id(), Instant.EPOCH)))
                .hasSize(1);
        Runner other = training.runner(clinic, TODAY);
        TestClinic elsewhere = training.clinic();
        for (Actor stranger : List.of(
                other.actor(),
                clinic.otherClinician(),
                clinic.editor(),
                clinic.administrator(),
                elsewhere.clinician())) {
            assertThatThrownBy(() -> clinics.as(stranger, () -> reading.sessions(runner.id(), Instant.EPOCH)))
                    .as("%s", stranger.roles())
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void whatWasDoneWhileLockedIsTakenAndMarked() {
        SessionReceipt before = log(runner, Training.report(runner, TODAY, 2));
        training.answer(runner, "saddle");
        SessionReceipt after = log(runner, Training.report(runner, TODAY, 2));
        assertThat(before.afterLock()).isFalse();
        assertThat(after.afterLock()).isTrue();
        assertThat(sessions()).extracting(LoggedSession::afterLock).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void aMorningIsTakenFromFourToMidnightOfTheNextDay() {
        LogSession report = Training.report(runner, TODAY, 4);
        log(runner, report);
        assertThatThrownBy(() -> answer(report.id(), "2026-11-21T03:59:00Z", 1))
                .isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> answer(report.id(), "2026-11-22T00:00:00Z", 1))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(answer(report.id(), "2026-11-21T04:00:00Z", 1).then()).isEqualTo(NextStep.HOLD);
        assertThat(answer(report.id(), "2026-11-21T23:59:00Z", 6).then()).isEqualTo(NextStep.STEP_DOWN);
        assertThat(clinics.as(runner.actor(), () -> reading.mornings(runner.id(), Instant.EPOCH)))
                .as("a second answer corrects the first")
                .extracting(LoggedMorning::pain)
                .containsExactly(6);
    }

    @Test
    void aMorningAnsweredWithoutANetworkMayArriveLater() {
        LogSession report = Training.report(runner, TODAY, 2);
        log(runner, report);
        clock.set(Instant.parse("2026-11-23T09:00:00Z"));
        AnswerMorning late = new AnswerMorning(
                UUID.randomUUID(),
                report.id(),
                TODAY.plusDays(1),
                1,
                null,
                null,
                Instant.parse("2026-11-21T07:30:00Z"));
        MorningReceipt receipt = clinics.as(runner.actor(), () -> mornings.answer(late));
        assertThat(clinics.as(runner.actor(), () -> mornings.answer(late))).isEqualTo(receipt);
    }

    @Test
    void anOpenPageOfTheClinicianHearsOfASessionWithinASecond() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        try (var subscription =
                clinics.as(clinic.clinician(), () -> live.subscribe(runner.id(), topic -> heard.countDown()))) {
            log(runner, Training.report(runner, TODAY, 2));
            assertThat(heard.await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(subscription).isNotNull();
        }
        PatientId patient = runner.id();
        assertThatThrownBy(() ->
                        clinics.as(clinic.otherClinician(), () -> live.subscribe(patient, topic -> heard.countDown())))
                .isInstanceOf(Exception.class);
    }

    private MorningReceipt answer(UUID session, String at, int pain) {
        clock.set(Instant.parse(at));
        AnswerMorning answer = new AnswerMorning(UUID.randomUUID(), session, TODAY.plusDays(1), pain, null, null, null);
        return clinics.as(runner.actor(), () -> mornings.answer(answer));
    }

    private SessionReceipt log(Runner who, LogSession report) {
        return clinics.as(who.actor(), () -> reporting.log(report));
    }

    private List<LoggedSession> sessions() {
        return clinics.as(runner.actor(), () -> reading.sessions(runner.id(), Instant.EPOCH));
    }
}
