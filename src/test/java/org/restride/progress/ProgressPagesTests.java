package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.Role;
import org.restride.progress.Change.Verdict;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class ProgressPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Mornings mornings;

    @Autowired
    private RunReporting runs;

    @Autowired
    private ProgressPages pages;

    private TestClinic clinic;
    private Runner runner;

    @BeforeEach
    void aPatientTrains() {
        noon(TODAY.minusDays(8));
        clinic = training.clinic();
        runner = training.runner(clinic, TODAY.minusDays(8));
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void painStandsBeforeDuringAndOnTheMorningAfter() {
        session(TODAY.minusDays(3), 5, 2);
        session(TODAY.minusDays(1), 4, null);
        noon(TODAY);
        assertThat(page().pain())
                .containsExactly(
                        new PainPoint(TODAY.minusDays(3), 5, 2, null), new PainPoint(TODAY.minusDays(1), 4, null, 2));
    }

    @Test
    void runsCountForPainAndForTheLoadAndSessionsAloneForAdherence() {
        session(TODAY.minusDays(3), 5, null);
        run(TODAY.minusDays(2), 25, 0);
        noon(TODAY);
        ProgressPage page = page();
        assertThat(page.pain()).extracting(PainPoint::during).containsExactly(5, 0);
        assertThat(page.adherence().done()).isEqualTo(1);
        assertThat(page.weeks()).hasSize(7);
        assertThat(page.weeks().getLast().done().running()).isEqualTo(25);
        assertThat(page.mostMinutes(page.weeks().getFirst()))
                .as("30 minutes and 10 per cent")
                .isEqualTo(33);
        assertThat(page.milestones()).extracting(one -> one.rule().id()).containsExactly("run-20-without-pain");
    }

    @Test
    void aMilestoneStaysWhenAShorterTimeIsLookedAtAndGoesWhenItsRunIsTakenBack() {
        LogRun run = run(TODAY.minusDays(8), 25, 0);
        noon(TODAY);
        assertThat(clinics.as(runner.actor(), () -> pages.page(runner.id(), 1)).milestones())
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(TODAY.minusDays(8)));
        LogRun never = new LogRun(
                UUID.randomUUID(),
                null,
                run.day(),
                run.sort(),
                run.minutes(),
                run.running(),
                null,
                null,
                null,
                0,
                null,
                run.finishedAt(),
                run.id(),
                true);
        clinics.as(runner.actor(), () -> runs.log(never));
        assertThat(page().milestones()).isEmpty();
    }

    @Test
    void howItGoesIsSaidOnlyOnceThreeDaysAreKnown() {
        session(TODAY.minusDays(6), 6, null);
        session(TODAY.minusDays(5), 6, null);
        noon(TODAY);
        assertThat(page().painDuring().verdict()).isEqualTo(Verdict.TOO_EARLY);
        session(TODAY.minusDays(4), 2, null);
        session(TODAY.minusDays(3), 1, null);
        noon(TODAY);
        assertThat(page().painDuring().verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void onlyThoseWhoCareLookAtIt() {
        noon(TODAY);
        assertThat(clinics.as(clinic.clinician(), () -> pages.page(runner.id(), 6)))
                .isNotNull();
        Actor stranger = clinics.staff(clinic.id(), "Sam Stranger", Role.CLINICIAN);
        Runner other = training.runner(clinic, TODAY.minusWeeks(1));
        for (Actor actor : new Actor[] {stranger, other.actor(), clinic.administrator()}) {
            assertThatThrownBy(() -> clinics.as(actor, () -> pages.page(runner.id(), 6)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void lookingCostsOneStatement() {
        session(TODAY.minusDays(3), 5, 2);
        noon(TODAY);
        clinics.as(
                runner.actor(), () -> StatementBudget.require("look at how it goes", () -> pages.page(runner.id(), 6)));
    }

    private ProgressPage page() {
        return clinics.as(runner.actor(), () -> pages.page(runner.id(), 6));
    }

    private void session(LocalDate day, int pain, @Nullable Integer morning) {
        noon(day);
        LogSession report = Training.report(runner, day, pain);
        clinics.as(runner.actor(), () -> reporting.log(report));
        if (morning != null) {
            noon(day.plusDays(1));
            clinics.as(
                    runner.actor(),
                    () -> mornings.answer(new AnswerMorning(
                            UUID.randomUUID(), report.id(), day.plusDays(1), morning, null, null, null)));
        }
    }

    private LogRun run(LocalDate day, int minutes, int pain) {
        noon(day);
        LogRun run = new LogRun(
                UUID.randomUUID(),
                null,
                day,
                RunSort.EASY,
                minutes,
                minutes,
                null,
                null,
                null,
                pain,
                null,
                clock.instant(),
                null,
                false);
        clinics.as(runner.actor(), () -> runs.log(run));
        return run;
    }

    private void noon(LocalDate day) {
        clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
}
