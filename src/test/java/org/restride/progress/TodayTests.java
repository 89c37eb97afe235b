package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.people.Consents;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.progress.Training.Runner;
import org.restride.questions.Acted;
import org.restride.questions.AnswerQuestions;
import org.restride.questions.Answering;
import org.restride.questions.EmergencyAction;
import org.restride.questions.Lock;
import org.restride.questions.Locks;
import org.restride.questions.Occasion;
import org.restride.questions.QuestionSet;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class TodayTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Answering answering;

    @Autowired
    private Locks locks;

    @Autowired
    private Consents consents;

    @Autowired
    private Today today;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Mornings mornings;

    private TestClinic clinic;
    private Runner runner;

    @BeforeEach
    void aPatientTrains() {
        clock.set(Instant.parse("2026-11-20T12:00:00Z"));
        clinic = training.clinic();
        runner = training.runner(clinic, DAY.minusWeeks(1));
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void theSafetyQuestionsComeBeforeTheFirstSession() {
        assertThat(open().screening()).isEqualTo(Occasion.START);
        training.answer(runner, null);
        assertThat(open().screening()).isNull();
    }

    @Test
    void theSafetyQuestionsComeAgainAfterMuchPain() {
        training.answer(runner, null);
        clock.set(Instant.parse("2026-11-20T13:00:00Z"));
        log(Training.report(runner, DAY, 6));
        assertThat(open().screening()).isEqualTo(Occasion.HIGH_PAIN);
        clock.set(Instant.parse("2026-11-20T14:00:00Z"));
        training.answer(runner, null);
        assertThat(open().screening()).isNull();
    }

    @Test
    void theyAreNotAskedAgainIfTheAnswersWereFasterThanTheReportThatAskedForThem() {
        training.answer(runner, null);
        Instant done = Training.report(runner, DAY, 6).finishedAt();
        answer(Occasion.HIGH_PAIN, done.minusSeconds(60), clock.instant());
        log(Training.report(runner, DAY, 6));
        assertThat(open().screening()).as("answered before it hurt").isEqualTo(Occasion.HIGH_PAIN);
        answer(Occasion.HIGH_PAIN, done.plusSeconds(60), clock.instant());
        clock.set(clock.instant().plusSeconds(1));
        log(Training.report(runner, DAY, 7));
        assertThat(open().screening()).as("answered after it hurt").isNull();
        clock.set(clock.instant().plusSeconds(1));
        LogSession mild = Training.report(runner, DAY, 2);
        log(mild);
        log(Training.report(runner, UUID.randomUUID(), DAY, 8, null, mild.id()));
        assertThat(open().screening()).as("a correction that says more").isEqualTo(Occasion.HIGH_PAIN);
    }

    @Test
    void theWeekBeginsWhenTheQuestionsWereAnsweredAndNotWhenAPhoneHadANetworkAgain() {
        Instant answered = clock.instant();
        clock.set(answered.plus(Duration.ofDays(6)));
        answer(Occasion.START, answered, clock.instant());
        assertThat(open().screening()).isNull();
        clock.set(answered.plus(Duration.ofDays(7)));
        assertThat(open().screening()).isEqualTo(Occasion.WEEKLY);
    }

    private void answer(Occasion occasion, Instant at, Instant sent) {
        clinics.as(runner.actor(), () -> {
            QuestionSet set = answering.newest(Answering.RED_FLAGS);
            Map<String, Boolean> answers = new HashMap<>();
            set.questions().forEach(question -> answers.put(question.id(), false));
            return answering.answer(
                    new AnswerQuestions(UUID.randomUUID(), set.key(), set.version(), occasion, answers, at, sent));
        });
    }

    @Test
    void todayIsDueUntilItIsReported() {
        TodayState before = open();
        assertThat(before.kind()).isEqualTo(TodayState.Kind.DUE);
        assertThat(before.contents()).isNotNull();
        assertThat(before.contents().exercises()).hasSize(2);
        LogSession report = Training.report(runner, DAY, 2);
        log(report);
        TodayState after = open();
        assertThat(after.kind()).isEqualTo(TodayState.Kind.DONE);
        assertThat(after.doneLog()).isEqualTo(report.id());
        assertThat(after.lastPain()).isEqualTo(2);
    }

    @Test
    void whatIsAskedForThreeTimesADayComesAgainUntilItIsDoneThreeTimes() {
        runner = training.runner(clinic, DAY.minusWeeks(1), new Cadence.EveryDay(3), Dose.ofRepetitions(1, 10));
        UUID often = runner.items().getFirst();
        assertThat(open().exercises()).hasSize(2);
        assertThat(open().round().number()).isEqualTo(1);
        log(Training.report(runner, DAY, 2));
        TodayState second = open();
        assertThat(second.kind()).isEqualTo(TodayState.Kind.DUE);
        assertThat(second.exercises())
                .extracting(guide -> guide.item().id())
                .as("what is asked for once does not come again")
                .containsExactly(often);
        assertThat(second.round()).isEqualTo(new TodayState.Round(2, Map.of(often, 1)));
        log(onlyFirst(SessionEntry.Outcome.SKIPPED, 2));
        assertThat(open().round()).as("left out is not done").isEqualTo(new TodayState.Round(3, Map.of(often, 1)));
        log(onlyFirst(SessionEntry.Outcome.PARTLY, 2));
        assertThat(open().round()).isEqualTo(new TodayState.Round(4, Map.of(often, 2)));
        log(onlyFirst(SessionEntry.Outcome.DONE, 2));
        TodayState done = open();
        assertThat(done.kind()).isEqualTo(TodayState.Kind.DONE);
        assertThat(done.exercises()).as("the whole day, to be looked at").hasSize(2);
    }

    @Test
    void aCorrectionIsNoFurtherTime() {
        runner = training.runner(clinic, DAY.minusWeeks(1), new Cadence.EveryDay(2), Dose.ofRepetitions(1, 10));
        LogSession report = Training.report(runner, DAY, 2);
        log(report);
        log(Training.report(runner, UUID.randomUUID(), DAY, 1, "Less than I thought", report.id()));
        assertThat(open().kind()).isEqualTo(TodayState.Kind.DUE);
        assertThat(open().round().number()).isEqualTo(2);
    }

    @Test
    void afterTooMuchPainNothingComesAgainOnTheSameDay() {
        runner = training.runner(clinic, DAY.minusWeeks(1), new Cadence.EveryDay(3), Dose.ofRepetitions(1, 10));
        log(Training.report(runner, DAY, 7));
        assertThat(open().kind()).isEqualTo(TodayState.Kind.DONE);
        clock.set(Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(open().kind()).isEqualTo(TodayState.Kind.DUE);
    }

    @Test
    void theMorningIsAskedFromFourInThePatientsZone() {
        LogSession report = Training.report(runner, DAY, 4);
        log(report);
        clock.set(Instant.parse("2026-11-21T03:59:00Z"));
        assertThat(open().morning()).isNull();
        clock.set(Instant.parse("2026-11-21T04:00:00Z"));
        TodayState.Morning asked = open().morning();
        assertThat(asked).isNotNull();
        assertThat(asked.sessionLog()).isEqualTo(report.id());
        assertThat(asked.until()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(asked.answered()).isNull();
        clinics.as(
                runner.actor(),
                () -> mornings.answer(
                        new AnswerMorning(UUID.randomUUID(), report.id(), DAY.plusDays(1), 1, null, null, null)));
        assertThat(open().morning().answered().pain()).isEqualTo(1);
    }

    @Test
    void whileTheConsentIsTakenBackThePlanWaitsAndWhatWasDoneIsTaken() {
        training.answer(runner, null);
        assertThat(open().kind()).isEqualTo(TodayState.Kind.DUE);
        clinics.as(runner.actor(), consents::withdraw);
        TodayState waiting = open();
        assertThat(waiting.kind()).isEqualTo(TodayState.Kind.WITHDRAWN);
        assertThat(waiting.due()).isNull();
        assertThat(waiting.exercises()).isEmpty();
        assertThat(clinics.as(runner.actor(), today::ahead))
                .hasSize(DaysAhead.DAYS)
                .allSatisfy(day -> assertThat(day.kind()).isEqualTo(TodayState.Kind.WITHDRAWN));
        LogSession done = Training.report(runner, DAY, 2);
        log(done);
        clinics.as(runner.actor(), () -> consents.agree(consents.text(Locale.ENGLISH)));
        TodayState again = open();
        assertThat(again.kind()).isEqualTo(TodayState.Kind.DONE);
        assertThat(again.doneLog()).isEqualTo(done.id());
    }

    @Test
    void anEmergencyIsToldAlsoWhileTheConsentIsTakenBack() {
        clinics.as(runner.actor(), consents::withdraw);
        training.answer(runner, "bladder");
        assertThatThrownBy(this::open).isInstanceOf(DomainError.Locked.class);
    }

    @Test
    void withoutAPlanThereIsNothingDue() {
        PatientId patient = clinics.patient(clinic);
        TodayState state = clinics.as(clinics.patientActor(clinic, patient), () -> today.open());
        assertThat(state.kind()).isEqualTo(TodayState.Kind.NO_PLAN);
        assertThat(state.screening()).isNull();
    }

    @Test
    void theSafetyQuestionsComeAgainAWeekAfterTheLastOnes() {
        training.answer(runner, null);
        clock.set(clock.instant().plus(Duration.ofDays(6)));
        assertThat(open().screening()).isNull();
        assertThat(clinics.as(runner.actor(), today::ahead))
                .as("the phone knows the day on which they are due")
                .first()
                .satisfies(tomorrow -> assertThat(tomorrow.screening()).isEqualTo(Occasion.WEEKLY));
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        assertThat(open().screening()).isEqualTo(Occasion.WEEKLY);
        training.answer(runner, null);
        assertThat(open().screening()).isNull();
    }

    @Test
    void anEmergencyLocksTodayUntilAClinicianUnlocksWithAReason() {
        training.answer(runner, "bladder");
        assertThatThrownBy(this::open).isInstanceOf(DomainError.Locked.class);
        Lock lock =
                clinics.as(clinic.clinician(), () -> locks.current(runner.id())).orElseThrow();
        assertThat(lock.seenBy()).isNull();
        clinics.as(clinic.clinician(), () -> locks.see(runner.id()));
        assertThat(clinics.as(runner.actor(), () -> locks.current(runner.id()))
                        .orElseThrow()
                        .seenBy())
                .isEqualTo(clinic.clinician().account());
        assertThatThrownBy(() -> unlock(clinic.clinician(), lock.id(), "too short"))
                .isInstanceOf(DomainError.Invalid.class);
        for (Actor stranger :
                new Actor[] {runner.actor(), clinic.otherClinician(), clinic.editor(), clinic.administrator()}) {
            assertThatThrownBy(() -> unlock(stranger, lock.id(), "Seen in hospital, cleared"))
                    .as("%s", stranger.roles())
                    .isInstanceOf(Exception.class);
        }
        assertThatThrownBy(this::open).isInstanceOf(DomainError.Locked.class);
        assertThatThrownBy(() -> unlock(clinic.clinician(), lock.id(), "Seen in hospital, cleared"))
                .as("nothing was done about it yet")
                .isInstanceOf(DomainError.Conflict.class);
        act(lock.id(), EmergencyAction.NOT_REACHED);
        assertThatThrownBy(() -> unlock(clinic.clinician(), lock.id(), "Seen in hospital, cleared"))
                .as("nobody was reached")
                .isInstanceOf(DomainError.Conflict.class);
        act(lock.id(), EmergencyAction.SENT_TO_HOSPITAL);
        unlock(clinic.clinician(), lock.id(), "Seen in hospital, cleared");
        assertThat(open().kind()).isEqualTo(TodayState.Kind.DUE);
    }

    @Test
    void newerEmergencyAnswersCantBeOverlooked() {
        training.answer(runner, "bladder");
        Lock seen =
                clinics.as(clinic.clinician(), () -> locks.current(runner.id())).orElseThrow();
        training.answer(runner, "saddle");
        assertThatThrownBy(() -> unlock(clinic.clinician(), seen.id(), "Seen in hospital, cleared"))
                .isInstanceOf(DomainError.Conflict.class);
        Lock both =
                clinics.as(clinic.clinician(), () -> locks.current(runner.id())).orElseThrow();
        assertThat(both.answers()).hasSize(2);
        act(both.id(), EmergencyAction.SPOKE_WITH_PATIENT);
        unlock(clinic.clinician(), both.id(), "Seen in hospital, cleared");
        assertThat(clinics.as(clinic.clinician(), () -> locks.current(runner.id())))
                .isEmpty();
    }

    @Test
    void theSameAnswersTwiceLockOnce() {
        AnswerQuestions answers = answers(UUID.randomUUID(), Map.of("bladder", true));
        var first = clinics.as(runner.actor(), () -> answering.answer(answers));
        assertThat(clinics.as(runner.actor(), () -> answering.answer(answers))).isEqualTo(first);
        assertThat(first.locked()).isTrue();
        assertThat(clinics.as(clinic.clinician(), () -> answering.history(runner.id())))
                .hasSize(1);
    }

    @Test
    void eachUseCaseKeepsToItsStatements() {
        training.answer(runner, null);
        open();
        budget("open Today", this::open);
        LogSession report = Training.report(runner, DAY, 6);
        budget("log a session", () -> reporting.log(report));
        budget(
                "correct a session",
                () -> reporting.log(
                        Training.report(runner, UUID.randomUUID(), DAY, 5, "Less than I thought", report.id())));
        clock.set(Instant.parse("2026-11-21T08:00:00Z"));
        AnswerMorning morning = new AnswerMorning(UUID.randomUUID(), report.id(), DAY.plusDays(1), 1, null, null, null);
        budget("answer a morning", () -> mornings.answer(morning));
        Map<String, Boolean> none = new HashMap<>();
        clinics.as(runner.actor(), () -> answering.newest(Answering.RED_FLAGS))
                .questions()
                .forEach(question -> none.put(question.id(), false));
        AnswerQuestions quiet = answers(UUID.randomUUID(), none);
        budget("answer the safety questions", () -> answering.answer(quiet));
        AnswerQuestions emergency = answers(UUID.randomUUID(), Map.of("saddle", true));
        budget("answer the safety questions with an emergency", () -> answering.answer(emergency));
        UUID lock = clinics.as(clinic.clinician(), () -> locks.current(runner.id()))
                .orElseThrow()
                .id();
        act(lock, EmergencyAction.SPOKE_WITH_PATIENT);
        clinics.as(
                clinic.clinician(),
                () -> StatementBudget.require(
                        "unlock",
                        () -> locks.unlock(runner.id(), lock, "Seen in hospital, cleared", "You can train again.")));
    }

    private LogSession onlyFirst(SessionEntry.Outcome outcome, int pain) {
        LogSession whole = Training.report(runner, DAY, pain);
        boolean skipped = outcome == SessionEntry.Outcome.SKIPPED;
        SessionEntry entry = new SessionEntry(
                runner.items().getFirst(), outcome, skipped ? 0 : 1, skipped ? SkipReason.TIME : null, null, null);
        return new LogSession(
                whole.id(),
                whole.plan(),
                whole.day(),
                whole.startedAt(),
                whole.finishedAt(),
                List.of(entry),
                pain,
                null,
                null,
                null);
    }

    private void budget(String useCase, Runnable work) {
        clinics.as(runner.actor(), () -> StatementBudget.require(useCase, work));
    }

    private static AnswerQuestions answers(UUID id, Map<String, Boolean> answers) {
        return new AnswerQuestions(id, Answering.RED_FLAGS, 1, Occasion.SOMETHING_NEW, answers, Instant.EPOCH);
    }

    private void unlock(Actor actor, UUID lock, String reason) {
        clinics.as(actor, () -> locks.unlock(runner.id(), lock, reason, "You can train again."));
    }

    private void act(UUID lock, EmergencyAction action) {
        clinics.as(
                clinic.clinician(), () -> locks.act(runner.id(), lock, new Acted(action, clock.instant(), "By phone")));
    }

    private void log(LogSession report) {
        clinics.as(runner.actor(), () -> reporting.log(report));
    }

    private TodayState open() {
        return clinics.as(runner.actor(), () -> today.open());
    }
}
