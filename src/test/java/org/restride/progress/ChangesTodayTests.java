package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.plans.ChangePlan;
import org.restride.plans.Dose;
import org.restride.plans.LatestChanges;
import org.restride.plans.News;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.Prescribing;
import org.restride.plans.SinceLastTime.Kind;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;

/** What Today tells of changes since the last session. */
@RestrideTest
class ChangesTodayTests {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 18);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading plans;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Today today;

    private TestClinic clinic;
    private Runner runner;

    @BeforeEach
    void aPatientHasTrained() {
        clock.set(noonOf(LAST));
        clinic = training.clinic();
        runner = training.runner(clinic, LAST.minusWeeks(1));
        log(Training.report(runner, LAST, 2));
        clock.set(noonOf(DAY));
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void nothingIsToldWhereNothingWasSigned() {
        assertThat(open().since()).isNull();
    }

    @Test
    void moreAndWhatIsGoneIsToldWithTheSignedReasonUntilItWasDone() {
        change(1, 12, "Your last sessions felt easy.");
        LatestChanges.Told told = open().since();
        assertThat(told).isNotNull();
        assertThat(told.lastDay()).isEqualTo(LAST);
        assertThat(told.lines()).extracting(LatestChanges.Line::kind).containsExactly(Kind.MORE, Kind.GONE);
        assertThat(told.lines().getFirst().text()).contains("12", "10");
        assertThat(told.lines().getLast().text()).isNotBlank().doesNotEndWith(": .");
        assertThat(told.why()).containsExactly("Your last sessions felt easy.");
        log(Training.report(runner, DAY, 2));
        assertThat(open().since()).isNull();
    }

    @Test
    void severalVersionsSinceThenAreToldAsOneChangeWithAllReasons() {
        change(1, 14, "You feel better.");
        change(2, 8, "It was too much.");
        LatestChanges.Told told = open().since();
        assertThat(told.lines()).extracting(LatestChanges.Line::kind).containsExactly(Kind.LESS, Kind.GONE);
        assertThat(told.why()).containsExactly("It was too much.", "You feel better.");
    }

    @Test
    void todayKeepsToItsStatementsAlsoOnTheDayAfterAChange() {
        change(1, 12, "Your last sessions felt easy.");
        open();
        clinics.as(runner.actor(), () -> StatementBudget.require("open Today", today::open));
    }

    private void change(int seen, int repetitions, String why) {
        clinics.as(clinic.clinician(), () -> {
            PlanDetail held = plans.latest(runner.id()).orElseThrow();
            Phase phase = held.body().phases().getFirst();
            Phase changed = new Phase(
                    phase.id(),
                    phase.name(),
                    phase.weeks(),
                    List.of(phase.items().getFirst().with(Dose.ofRepetitions(3, repetitions))),
                    phase.extras());
            PlanBody body = new PlanBody(held.title(), null, List.of(changed));
            prescribing.change(
                    runner.id(),
                    new ChangePlan(
                            runner.plan().plan(),
                            seen,
                            body,
                            held.version().startsOn(),
                            new News("Other", why),
                            "Reason"));
        });
    }

    private void log(LogSession report) {
        clinics.as(runner.actor(), () -> reporting.log(report));
    }

    private TodayState open() {
        return clinics.as(runner.actor(), today::open);
    }

    private static Instant noonOf(LocalDate day) {
        return Instant.parse(day + "T12:00:00Z");
    }
}
