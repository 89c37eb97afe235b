package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.plans.Cadence;
import org.restride.plans.ChangePlan;
import org.restride.plans.EndPlan;
import org.restride.plans.News;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanReading;
import org.restride.plans.PlannedRun;
import org.restride.plans.Prescribing;
import org.restride.plans.load.LoadLimits;
import org.restride.plans.load.WeekLoad;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class RunReportingTests {

    /** A Friday. */
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading plans;

    @Autowired
    private RunReporting reporting;

    @Autowired
    private RunReading reading;

    @Autowired
    private RunLimits limits;

    @Autowired
    private Mornings mornings;

    @Autowired
    private Today today;

    private TestClinic clinic;
    private Runner runner;

    @BeforeEach
    void aPatientTrains() {
        clock.set(NOON);
        clinic = training.clinic();
        runner = training.runner(clinic, TODAY.minusWeeks(4));
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void aRunIsKeptAndExplainedByTheTrafficLight() {
        SessionReceipt receipt = log(run(TODAY, 30, 7));
        assertThat(receipt.light()).isEqualTo(Light.TOO_MUCH);
        assertThat(receipt.askRedFlags()).isTrue();
        assertThat(receipt.clinicTold()).isTrue();
        LoggedRun kept = page(1).runs().getFirst();
        assertThat(kept.minutes()).isEqualTo(30);
        assertThat(kept.metres()).isEqualTo(5_000);
        assertThat(kept.surface()).isEqualTo(Surface.TRAIL);
        assertThat(kept.by()).isEqualTo(runner.actor().account());
        assertThat(kept.isCorrection()).isFalse();
    }

    @Test
    void theSameRunTwiceCountsOnce() {
        LogRun run = run(TODAY, 30, 2);
        SessionReceipt first = log(run);
        clock.set(NOON.plusSeconds(60));
        assertThat(log(run)).isEqualTo(first);
        assertThat(page(1).runs()).hasSize(1);
        assertThat(page(1).load().lastSeven().minutes()).isEqualTo(30);
    }

    @Test
    void aCorrectionTakesThePlaceAndARunCanBeTakenBack() {
        LogRun first = run(TODAY, 30, 2);
        log(first);
        clock.set(NOON.plusSeconds(60));
        LogRun better = run(UUID.randomUUID(), TODAY, 45, 3, first.id(), false, null, null);
        log(better);
        assertThat(page(1).runs()).singleElement().satisfies(run -> {
            assertThat(run.minutes()).isEqualTo(45);
            assertThat(run.isCorrection()).isTrue();
            assertThat(run.root()).isEqualTo(first.id());
        });
        clock.set(NOON.plusSeconds(120));
        log(run(UUID.randomUUID(), TODAY, 45, 3, better.id(), true, null, null));
        assertThat(page(1).runs()).isEmpty();
        assertThat(page(1).load().lastSeven().runs()).isZero();
    }

    @Test
    void aRunOfAnotherPatientCannotBeCorrectedOrRead() {
        LogRun first = run(TODAY, 30, 2);
        log(first);
        Runner other = training.runner(clinic, TODAY.minusWeeks(1));
        LogRun theft = run(UUID.randomUUID(), TODAY, 1, 0, first.id(), false, null, null);
        assertThatThrownBy(() -> clinics.as(other.actor(), () -> reporting.log(theft)))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> clinics.as(other.actor(), () -> reading.page(runner.id(), 1, Locale.ENGLISH)))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        LogRun sameId = run(first.id(), TODAY, 9, 1, null, false, null, null);
        assertThatThrownBy(() -> clinics.as(other.actor(), () -> reporting.log(sameId)))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(page(1).runs()).extracting(LoggedRun::minutes).containsExactly(30);
    }

    @Test
    void theClinicWritesDownWhatAPatientTells() {
        clinics.as(clinic.clinician(), () -> reporting.logFor(runner.id(), run(TODAY.minusDays(1), 20, 1)));
        assertThat(page(1).runs()).singleElement().satisfies(run -> assertThat(run.by())
                .isEqualTo(clinic.clinician().account()));
        Actor stranger = clinics.staff(clinic.id(), "Sam Stranger", org.restride.base.Role.CLINICIAN);
        assertThatThrownBy(() -> clinics.as(stranger, () -> reporting.logFor(runner.id(), run(TODAY, 20, 1))))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void shoesCountTheirMetres() {
        UUID shoe = UUID.randomUUID();
        clinics.as(runner.actor(), () -> reporting.addShoes(shoe, " Blue ones ", 100_000));
        clinics.as(runner.actor(), () -> reporting.addShoes(shoe, "again", 0));
        log(run(UUID.randomUUID(), TODAY, 30, 2, null, false, null, shoe));
        LogRun wrong = run(UUID.randomUUID(), TODAY, 30, 2, null, false, null, shoe);
        log(wrong);
        clock.set(NOON.plusSeconds(60));
        log(run(UUID.randomUUID(), TODAY, 30, 2, wrong.id(), true, null, shoe));
        assertThat(page(1).shoes()).containsExactly(new Shoe(shoe, "Blue ones", 105_000, false));
        clinics.as(runner.actor(), () -> reporting.retireShoes(shoe, true));
        assertThat(page(1).shoes().getFirst().retired()).isTrue();
        Runner other = training.runner(clinic, TODAY.minusWeeks(1));
        assertThatThrownBy(() -> clinics.as(
                        other.actor(),
                        () -> reporting.log(run(UUID.randomUUID(), TODAY, 30, 2, null, false, null, shoe))))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> clinics.as(other.actor(), () -> reporting.retireShoes(shoe, false)))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> clinics.as(other.actor(), () -> reporting.addShoes(shoe, "mine", 0)))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void whatThePlanAskedForIsThatOfTheVersionThatHeldOnTheDay() {
        clock.set(MONDAY.minusWeeks(2).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));
        runner = training.runner(clinic, TODAY.minusWeeks(4));
        clock.set(MONDAY.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));
        UUID part = planRuns("easy-run", new Cadence.EveryDay());
        clock.set(TODAY.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));
        clinics.as(clinic.clinician(), () -> {
            var plan = plans.current(runner.id()).orElseThrow();
            prescribing.end(runner.id(), new EndPlan(plan.id(), plan.number(), "done"));
        });
        List<PlannedRun> asked = page(2).planned();
        assertThat(asked)
                .extracting(PlannedRun::day)
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3), TODAY);
        assertThat(asked).allSatisfy(run -> {
            assertThat(run.part()).isEqualTo(part);
            assertThat(run.kind()).isEqualTo("easy");
            assertThat(run.load().running()).isPositive();
        });
        WeekLoad week = page(2).load().weeks().getLast();
        assertThat(week.planned().runs()).isEqualTo(5);
        assertThat(week.done().runs()).isZero();
    }

    @Test
    void aPlannedRunThatWasRunIsDoneForTodayAndForTheSchedule() {
        UUID part = planRuns("easy-run", new Cadence.EveryNDays(2));
        assertThat(page(1).open(TODAY)).hasSize(1);
        log(run(UUID.randomUUID(), TODAY, 30, 2, null, false, part, null));
        assertThat(page(1).open(TODAY)).isEmpty();
        TodayState state = clinics.as(runner.actor(), () -> today.open());
        assertThat(state.runsDone()).containsExactly(part);
        clock.set(NOON.plusSeconds(86_400));
        TodayState tomorrow = clinics.as(runner.actor(), () -> today.open());
        assertThat(tomorrow.due().day().extras()).extracting(PlanExtra::id).doesNotContain(part);
    }

    @Test
    void theMorningAfterARunIsAskedAboutToo() {
        LogRun run = run(TODAY, 30, 4);
        log(run);
        clock.set(NOON.plusSeconds(86_400));
        TodayState.Morning asked =
                clinics.as(runner.actor(), () -> today.open()).morning();
        assertThat(asked).isNotNull();
        assertThat(asked.sessionPain()).isEqualTo(4);
        MorningReceipt receipt = clinics.as(
                runner.actor(),
                () -> mornings.answer(
                        new AnswerMorning(UUID.randomUUID(), run.id(), TODAY.plusDays(1), 2, null, null, null)));
        assertThat(receipt.then()).isEqualTo(NextStep.HOLD);
    }

    @Test
    void muchPainInARunLeadsToTheSafetyQuestions() {
        training.answer(runner, null);
        clock.set(NOON.plusSeconds(60));
        assertThat(clinics.as(runner.actor(), () -> today.open()).screening()).isNull();
        log(run(TODAY, 30, 8));
        assertThat(clinics.as(runner.actor(), () -> today.open()).screening())
                .isEqualTo(org.restride.questions.Occasion.HIGH_PAIN);
    }

    @Test
    void aClinicSetsItsOwnLimitsAndTwoAtOnceAreTold() {
        assertThat(page(1).limits()).isEqualTo(new LoadLimits(0, 10, 30, 30, 1));
        clinics.as(clinic.administrator(), () -> limits.set(new LoadLimits(0, 20, 40, 60, 2)));
        assertThat(page(1).limits()).isEqualTo(new LoadLimits(1, 20, 40, 60, 2));
        assertThatThrownBy(() -> clinics.as(clinic.administrator(), () -> limits.set(new LoadLimits(0, 15, 40, 60, 2))))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(page(1).limits().weekPercent()).isEqualTo(20);
    }

    @Test
    void aRunThatCannotHaveBeenIsRefusedByName() {
        assertThatThrownBy(() -> log(run(TODAY.plusDays(2), 30, 2)))
                .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                        .containsEntry("day", "progress.error.run-day"));
        assertThatThrownBy(() -> run(TODAY, 0, 2))
                .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                        .containsKey("minutes"));
        assertThatThrownBy(() -> run(TODAY, 30, 11))
                .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                        .containsKey("pain"));
    }

    private UUID planRuns(String key, Cadence cadence) {
        return clinics.as(clinic.clinician(), () -> {
            var plan = plans.current(runner.id()).orElseThrow();
            var run =
                    catalogue.current(List.of(new ItemKey(key)), Locale.ENGLISH).getFirst();
            UUID part = UUID.randomUUID();
            Phase phase = plan.body().phases().getFirst();
            PlanBody body = new PlanBody(
                    plan.title(),
                    null,
                    List.of(phase.plus(new PlanExtra(part, ItemKind.RUN_SESSION, run.id(), cadence, ""))));
            prescribing.change(
                    runner.id(),
                    new ChangePlan(
                            plan.id(),
                            plan.number(),
                            body,
                            plan.version().startsOn(),
                            new News("Runs", "You are ready"),
                            "ready"));
            return part;
        });
    }

    private SessionReceipt log(LogRun run) {
        return clinics.as(runner.actor(), () -> reporting.log(run));
    }

    private RunPage page(int weeks) {
        return clinics.as(runner.actor(), () -> reading.page(runner.id(), weeks, Locale.ENGLISH));
    }

    private static LogRun run(LocalDate day, int minutes, int pain) {
        return run(UUID.randomUUID(), day, minutes, pain, null, false, null, null);
    }

    private static LogRun run(
            UUID id,
            LocalDate day,
            int minutes,
            int pain,
            @Nullable UUID corrects,
            boolean gone,
            @Nullable UUID part,
            @Nullable UUID shoe) {
        return new LogRun(
                id,
                part,
                day,
                RunSort.EASY,
                minutes,
                minutes,
                5_000,
                Surface.TRAIL,
                shoe,
                pain,
                null,
                day.atTime(10, 0).toInstant(java.time.ZoneOffset.UTC),
                corrects,
                gone);
    }
}
