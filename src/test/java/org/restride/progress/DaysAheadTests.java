package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.DomainError;
import org.restride.plans.Cadence;
import org.restride.plans.ChangePlan;
import org.restride.plans.Dose;
import org.restride.plans.Effect;
import org.restride.plans.IfWaiting;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;

/** What a phone is given for the days on which it may have no network. The patient lives by London's clock. */
@RestrideTest
class DaysAheadTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Today today;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading plans;

    private TestClinic clinic;

    @BeforeEach
    void noon() {
        clock.set(Instant.parse("2026-11-20T12:00:00Z"));
        clinic = training.clinic();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void sevenDaysFollowTodayEachWithItsSession() {
        Runner runner = training.runner(clinic, DAY.minusWeeks(1));
        List<TodayState> ahead = ahead(runner);
        assertThat(ahead)
                .extracting(TodayState::day)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 7).mapToObj(DAY::plusDays).toList());
        assertThat(ahead).allSatisfy(day -> {
            assertThat(day.kind()).isEqualTo(TodayState.Kind.DUE);
            assertThat(day.exercises()).hasSize(2);
            assertThat(day.morning()).isNull();
        });
    }

    @Test
    void whatIsDueNotEveryDayIsTakenAsDoneWhenItIsDue() {
        Runner runner =
                training.runner(clinic, DAY.minusWeeks(1), new Cadence.EveryNDays(3), Dose.ofRepetitions(3, 10));
        UUID rare = runner.items().getFirst();
        assertThat(dueDays(ahead(runner), rare)).containsExactly(DAY.plusDays(3), DAY.plusDays(6));
        clinics.as(runner.actor(), () -> reporting.log(Training.report(runner, DAY, 2)));
        assertThat(dueDays(ahead(runner), rare))
                .as("done today or taken as done today")
                .containsExactly(DAY.plusDays(3), DAY.plusDays(6));
    }

    @Test
    void eachDayIsThatOfTheVersionThatHoldsOnIt() {
        Runner runner = training.runner(clinic, DAY.minusWeeks(1));
        PlanVersionId later = signFor(runner, DAY.plusDays(3));
        assertThat(ahead(runner)).extracting(day -> day.due().plan().number()).containsExactly(1, 1, 2, 2, 2, 2, 2);
        clock.set(Instant.parse("2026-11-27T12:00:00Z"));
        LogSession before = Training.report(runner, DAY.plusDays(2), 2);
        LogSession followed = new LogSession(
                UUID.randomUUID(),
                later,
                DAY.plusDays(3),
                before.startedAt().plusSeconds(86_400),
                before.finishedAt().plusSeconds(86_400),
                before.entries(),
                2,
                null,
                null,
                null);
        assertThat(clinics.as(runner.actor(), () -> reporting.log(followed)).afterLock())
                .as("reports come in any order, days later, each for the version that was followed")
                .isFalse();
        assertThat(clinics.as(runner.actor(), () -> reporting.log(before)).light())
                .isEqualTo(Light.GO);
    }

    @Test
    void aPatientWhoIsLockedGetsNone() {
        Runner runner = training.runner(clinic, DAY.minusWeeks(1));
        training.answer(runner, "bladder");
        assertThatThrownBy(() -> ahead(runner)).isInstanceOf(DomainError.Locked.class);
    }

    @Test
    void theDaysAheadCostNoMoreThanToday() {
        Runner runner = training.runner(clinic, DAY.minusWeeks(1));
        ahead(runner);
        clinics.as(runner.actor(), () -> StatementBudget.require("list the days ahead", () -> today.ahead()));
    }

    private static List<LocalDate> dueDays(List<TodayState> days, UUID item) {
        return days.stream()
                .filter(day -> day.exercises().stream()
                        .anyMatch(guide -> guide.item().id().equals(item)))
                .map(TodayState::day)
                .toList();
    }

    private PlanVersionId signFor(Runner runner, LocalDate day) {
        return clinics.as(clinic.clinician(), () -> {
            PlanBody body = plans.current(runner.id()).orElseThrow().body().titled("Stronger");
            return prescribing.change(
                    runner.id(),
                    new ChangePlan(
                            runner.plan().plan(),
                            1,
                            body,
                            DAY.minusWeeks(1),
                            new News("Heavier.", "You are ready."),
                            "Ready for more",
                            new Effect(day, IfWaiting.REFUSE)));
        });
    }

    private List<TodayState> ahead(Runner runner) {
        return clinics.as(runner.actor(), () -> today.ahead());
    }
}
