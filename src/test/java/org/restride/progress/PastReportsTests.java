package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.DomainError;
import org.restride.progress.Training.Runner;
import org.restride.questions.Occasion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class PastReportsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final Instant EVENING = Instant.parse("2026-11-12T18:00:00Z");
    private static final Instant MORNING_AFTER = Instant.parse("2026-11-13T08:00:00Z");
    private static final Instant A_WEEK_LATER = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant THREE_WEEKS_LATER = Instant.parse("2026-12-04T12:00:00Z");

    @Autowired
    private Training training;

    @Autowired
    private Today today;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Mornings mornings;

    @Autowired
    private PastReports reports;

    @Autowired
    private ProgressReading reading;

    private TestClinic clinic;
    private Runner runner;
    private LogSession first;

    @BeforeEach
    void aPatientHasReported() {
        clock.set(EVENING);
        clinic = training.clinic();
        runner = training.runner(clinic, DAY.minusWeeks(2));
        first = Training.report(runner, DAY, 5);
        log(first);
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void aReportIsCorrectedAWeekLaterAndBothAreShown() {
        clock.set(A_WEEK_LATER);
        log(Training.report(runner, UUID.randomUUID(), DAY, 2, "I had mixed up the days.", first.id()));
        PastReports.Report shown = own().reports().getFirst();
        assertThat(shown.session().pain()).isEqualTo(2);
        assertThat(shown.session().root()).isEqualTo(first.id());
        assertThat(shown.earlier()).extracting(LoggedSession::pain).containsExactly(5);
        assertThat(own().reports()).hasSize(1);
        PatientHistory history =
                clinics.as(clinic.clinician(), () -> reading.history(runner.id(), EVENING.minusSeconds(1)));
        assertThat(history.sessions()).extracting(LoggedSession::pain).containsExactly(2);
        assertThat(history.replacedByRoot().get(first.id()))
                .extracting(LoggedSession::pain)
                .containsExactly(5);
    }

    @Test
    void whatWasDoneOfAnExerciseIsCorrectedToo() {
        SessionEntry skipped = new SessionEntry(
                runner.items().getFirst(),
                SessionEntry.Outcome.SKIPPED,
                0,
                SkipReason.NOT_UNDERSTOOD,
                "Which leg?",
                new SessionEntry.Hurt(Place.LOW_BACK, HurtSide.LEFT, 4));
        Instant start = DAY.atTime(8, 0).toInstant(ZoneOffset.UTC);
        log(new LogSession(
                UUID.randomUUID(),
                runner.plan(),
                DAY,
                start,
                start.plusSeconds(60),
                List.of(skipped),
                5,
                null,
                null,
                first.id()));
        PastReports.Report shown = own().reports().getFirst();
        assertThat(shown.session().entries()).containsExactly(skipped);
        assertThat(shown.earlier().getFirst().entries()).hasSize(2);
    }

    @Test
    void exercisesAreNamedInTheReport() {
        assertThat(own().asked().keySet()).containsAll(runner.items());
        assertThat(own().asked().get(runner.items().getFirst()).sets()).isEqualTo(3);
    }

    @Test
    void aMorningIsCorrectedDaysLaterAndBothAreShown() {
        clock.set(MORNING_AFTER);
        UUID answer = answer(1, null, null);
        clock.set(A_WEEK_LATER);
        answer(4, answer, "It was worse than I said.");
        LoggedMorning morning = own().reports().getFirst().morning();
        assertThat(morning).isNotNull();
        assertThat(morning.pain()).isEqualTo(4);
        assertThat(morning.earlier()).extracting(LoggedMorning.Earlier::pain).containsExactly(1);
        assertThat(clinics.as(clinic.clinician(), () -> reading.mornings(runner.id(), EVENING)))
                .extracting(LoggedMorning::pain)
                .containsExactly(4);
    }

    @Test
    void aMorningThatWasNeverAnsweredIsNotAnsweredDaysLater() {
        clock.set(A_WEEK_LATER);
        assertThatThrownBy(() -> answer(1, null, null)).isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> answer(1, UUID.randomUUID(), null)).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aMorningIsNotCorrectedBeforeItHasCome() {
        clock.set(MORNING_AFTER);
        UUID answer = answer(1, null, null);
        assertThatThrownBy(() -> clinics.as(
                        runner.actor(),
                        () -> mornings.answer(new AnswerMorning(
                                UUID.randomUUID(),
                                first.id(),
                                DAY.plusDays(1),
                                3,
                                null,
                                answer,
                                EVENING.plus(Duration.ofHours(1))))))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void correctingAnOldReportOfMuchPainDoesNotAskTheSafetyQuestionsOfToday() {
        log(Training.report(runner, UUID.randomUUID(), DAY, 8, null, first.id()));
        training.answer(runner, null);
        assertThat(clinics.as(runner.actor(), today::open).screening()).isNull();
        clock.set(THREE_WEEKS_LATER);
        log(Training.report(runner, UUID.randomUUID(), DAY, 8, "Typing mistake mended.", first.id()));
        assertThat(clinics.as(runner.actor(), today::open).screening())
                .as("the questions of the week, and none because of the pain")
                .isEqualTo(Occasion.WEEKLY);
        log(Training.report(runner, LocalDate.ofInstant(THREE_WEEKS_LATER, ZoneOffset.UTC), 8));
        assertThat(clinics.as(runner.actor(), today::open).screening()).isEqualTo(Occasion.HIGH_PAIN);
    }

    @Test
    void anotherPatientsReportIsNeitherSeenNorCorrected() {
        Runner other = training.runner(clinic, DAY.minusWeeks(2));
        assertThat(clinics.as(other.actor(), reports::read).reports()).isEmpty();
        LogSession theirs = Training.report(other, UUID.randomUUID(), DAY, 0, null, first.id());
        assertThatThrownBy(() -> clinics.as(other.actor(), () -> reporting.log(theirs)))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), reports::read))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PastReports.Page own() {
        return clinics.as(runner.actor(), reports::read);
    }

    private void log(LogSession report) {
        clinics.as(runner.actor(), () -> reporting.log(report));
    }

    private UUID answer(int pain, @Nullable UUID corrects, @Nullable String note) {
        UUID id = UUID.randomUUID();
        clinics.as(
                runner.actor(),
                () -> mornings.answer(new AnswerMorning(id, first.id(), DAY.plusDays(1), pain, note, corrects, null)));
        return id;
    }
}
