package org.restride.plans.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.plans.checks.Samples.ALTERNATE;
import static org.restride.plans.checks.Samples.bounds;
import static org.restride.plans.checks.Samples.item;
import static org.restride.plans.checks.Samples.known;
import static org.restride.plans.checks.Samples.phase;
import static org.restride.plans.checks.Samples.plan;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.DoseSuggestion;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.Goal;
import org.restride.catalogue.GoalDose;
import org.restride.catalogue.RunSessionBody.RunKind;
import org.restride.catalogue.Sides;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.Side;
import org.restride.plans.Span;
import org.restride.plans.checks.Samples.Known;
import org.restride.plans.checks.Samples.Thing;

class PlanCheckTests {
    private static final Cadence DAILY = new Cadence.EveryDay();

    @Test
    void nothingIsFoundInAPlanThatFits() {
        assertThat(of(plan(item(1)), known().item(1, Thing.plain()))).isEmpty();
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsNotJudged() {
        assertThat(of(plan(item(1)), known().found("low-bone-density"))).isEmpty();
    }

    @Test
    void aContraindicationNeedsWhatIsKnownOfThePatient() {
        Thing thing = Thing.plain().against(List.of("leg-pain", "pregnancy"), List.of("poor-balance", "leg-pain"));
        assertThat(of(plan(item(1)), known().item(1, thing))).isEmpty();
        List<PlanFinding> found =
                of(plan(item(1)), known().item(1, thing).found("leg-pain", "poor-balance", "something-else"));
        assertThat(found).extracting(PlanFinding::check).containsExactly(Check.CONTRAINDICATED, Check.PRECAUTION);
        assertThat(found.getFirst().matter().about())
                .containsExactly(Samples.content(1).item().value().toString(), "leg-pain");
        assertThat(found.getFirst().parts()).containsExactly(item(1).id());
    }

    @Test
    void eachContraindicationIsAFindingOfItsOwn() {
        Thing thing = Thing.plain().against(List.of("leg-pain", "pregnancy"), List.of());
        assertThat(of(plan(item(1)), known().item(1, thing).found("leg-pain", "pregnancy")))
                .extracting(found -> found.matter().about().getLast())
                .containsExactlyInAnyOrder("leg-pain", "pregnancy");
    }

    @Test
    void recalledWeighsMoreThanOverdue() {
        ItemFacts both = new ItemFacts(Thing.plain().body(), true, true);
        ItemFacts overdue = new ItemFacts(Thing.plain().body(), false, true);
        assertThat(checks(of(plan(item(1)), known().item(1, both)))).containsExactly(Check.RECALLED);
        assertThat(checks(of(plan(item(1)), known().item(1, overdue)))).containsExactly(Check.REVIEW_OVERDUE);
    }

    @Test
    void anArticleThatWasRecalledIsFoundToo() {
        PlanExtra run = Samples.run(7, ALTERNATE);
        Phase phase = phase(1, 2, item(1)).plus(run);
        ItemFacts recalled = new ItemFacts(Samples.running(20, RunKind.EASY).body(), true, false);
        assertThat(of(plan(phase), known().item(1, Thing.plain()).item(7, recalled)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.check()).isEqualTo(Check.RECALLED);
                    assertThat(found.parts()).containsExactly(run.id());
                });
    }

    @Test
    void theBoundsThemselvesAreSafe() {
        Known known = known().item(1, Thing.plain().within(bounds(2, 4, 8, 15), Map.of()));
        assertThat(of(plan(dosed(Dose.ofRepetitions(2, 8))), known)).isEmpty();
        assertThat(of(plan(dosed(Dose.ofRepetitions(4, 15))), known)).isEmpty();
        assertThat(of(plan(dosed(Dose.ofRepetitions(2, 8).withAmount(new Span(8, 15)))), known))
                .isEmpty();
    }

    @Test
    void oneBeyondTheBoundsIsFoundWithItsNumbers() {
        Known known = known().item(1, Thing.plain().within(bounds(2, 4, 8, 15), Map.of()));
        List<PlanFinding> found = of(plan(dosed(Dose.ofRepetitions(5, 7))), known);
        assertThat(found).extracting(PlanFinding::check).containsOnly(Check.OUTSIDE_BOUNDS);
        assertThat(found)
                .extracting(PlanFinding::numbers)
                .containsExactlyInAnyOrder(List.of(5, 2, 4), List.of(7, 8, 15));
        assertThat(found).extracting(PlanFinding::excess).containsOnly(1);
        assertThat(of(plan(dosed(Dose.ofRepetitions(2, 8).withAmount(new Span(10, 18)))), known))
                .singleElement()
                .satisfies(range -> {
                    assertThat(range.numbers()).containsExactly(18, 8, 15);
                    assertThat(range.excess()).isEqualTo(3);
                });
    }

    @Test
    void timedSetsAndHoldsHaveBoundsOfTheirOwn() {
        Bounds bounds = new Bounds(null, null, new Bounds.Range(10, 45), new Bounds.Range(2, 5));
        Known known = known().item(1, Thing.plain().within(bounds, Map.of()));
        assertThat(of(plan(dosed(Dose.ofSeconds(9, 45))), known)).isEmpty();
        assertThat(of(plan(dosed(Dose.ofSeconds(1, 46))), known))
                .extracting(found -> found.matter().about().get(1))
                .containsExactly("seconds");
        assertThat(of(plan(dosed(Dose.ofRepetitions(2, 90))), known)).isEmpty();
        assertThat(of(plan(dosed(Dose.ofRepetitions(2, 9).withHold(6))), known))
                .extracting(found -> found.matter().about().get(1))
                .containsExactly("hold-seconds");
        assertThat(of(plan(dosed(Dose.ofMetres(2, 900))), known)).isEmpty();
    }

    @Test
    void aDoseThatIsSafeForOneGoalIsSafe() {
        Map<Goal, GoalDose> relief = Map.of(
                Goal.RELIEF, new GoalDose(new DoseSuggestion(1, 4, null, null, null, false), bounds(1, 2, 3, 6)));
        Known known = known().item(1, Thing.plain().within(bounds(2, 4, 8, 15), relief));
        assertThat(of(plan(dosed(Dose.ofRepetitions(1, 4))), known)).isEmpty();
        assertThat(of(plan(dosed(Dose.ofRepetitions(1, 7))), known))
                .singleElement()
                .satisfies(found -> assertThat(found.numbers()).containsExactly(7, 3, 6));
    }

    @Test
    void anExerciseWithTwoSidesNeedsOneInItsDose() {
        Known known = known().item(1, Thing.plain().sided(Sides.EACH));
        Dose dose = Dose.ofRepetitions(2, 10);
        assertThat(checks(of(plan(dosed(dose)), known))).containsExactly(Check.SIDE_MISSING);
        assertThat(of(plan(dosed(dose.onEachSide())), known)).isEmpty();
        assertThat(of(plan(dosed(dose.on(Side.LEFT))), known)).isEmpty();
        assertThat(checks(of(plan(dosed(dose.on(Side.ALTERNATING))), known))).containsExactly(Check.SIDE_UNFIT);
    }

    @Test
    void anExerciseWithoutSidesTakesNone() {
        Known known = known().item(1, Thing.plain());
        assertThat(checks(of(plan(dosed(Dose.ofRepetitions(2, 10).on(Side.LEFT))), known)))
                .containsExactly(Check.SIDE_UNFIT);
        Known alternating = known().item(1, Thing.plain().sided(Sides.ALTERNATING));
        for (Side side : Side.values()) {
            assertThat(of(plan(dosed(Dose.ofRepetitions(2, 10).on(side))), alternating))
                    .isEmpty();
        }
    }

    @Test
    void whatBelongsToARunComesUpOnlyWithARun() {
        PlanItem before = item(1, Dose.ofRepetitions(2, 10), new Cadence.BeforeRun());
        PlanItem after = item(2, Dose.ofRepetitions(2, 10), new Cadence.AfterRun());
        Known known = known().item(1, Thing.plain()).item(2, Thing.plain()).item(7, Samples.running(20, RunKind.EASY));
        assertThat(checks(of(plan(before, after), known))).containsExactly(Check.NEVER_ASKED, Check.NEVER_ASKED);
        assertThat(of(plan(phase(1, 2, before, after).plus(Samples.run(7, ALTERNATE))), known))
                .isEmpty();
        PlanItem needed = item(1, Dose.ofRepetitions(2, 10), new Cadence.WhenNeeded());
        assertThat(of(plan(needed), known)).isEmpty();
    }

    @Test
    void onlyWhatSomebodyAskedForAndNobodyHasAnywayIsLacking() {
        Known known = known().item(1, Thing.plain().needing(Equipment.MAT, Equipment.BAND, Equipment.STEP));
        assertThat(of(plan(item(1)), known)).isEmpty();
        assertThat(of(plan(item(1)), known.having(Equipment.STEP)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.check()).isEqualTo(Check.EQUIPMENT_MISSING);
                    assertThat(found.matter().about()).endsWith("band");
                });
        assertThat(of(plan(item(1)), known.having(Equipment.STEP, Equipment.BAND)))
                .isEmpty();
    }

    @Test
    void theSameItemTwiceInAPhaseIsFoundOnce() {
        PlanItem again = new PlanItem(new UUID(5, 99), Samples.content(1), Dose.ofRepetitions(1, 10), ALTERNATE, "");
        Known known = known().item(1, Thing.plain());
        assertThat(of(plan(item(1), again), known)).singleElement().satisfies(found -> {
            assertThat(found.check()).isEqualTo(Check.TWICE);
            assertThat(found.parts()).containsExactlyInAnyOrder(item(1).id(), again.id());
        });
        assertThat(of(plan(phase(1, 2, item(1)), phase(2, 2, again)), known)).isEmpty();
    }

    @Test
    void theFullestDayIsCountedAgainstTheLimit() {
        Known known = known().item(1, Thing.plain()).item(2, Thing.plain()).item(3, Thing.plain());
        PlanItem monday = item(3, Dose.ofRepetitions(2, 10), Cadence.DaysOfWeek.of(DayOfWeek.MONDAY));
        PlanBody plan = plan(item(1), item(2), monday);
        assertThat(of(plan, known.atMost(3, 60))).isEmpty();
        assertThat(of(plan, known.atMost(2, 60))).singleElement().satisfies(found -> {
            assertThat(found.check()).isEqualTo(Check.TOO_MANY_EXERCISES);
            assertThat(found.numbers()).containsExactly(3, 2, 1);
            assertThat(found.sources()).containsExactly("FEWER");
        });
    }

    @Test
    void minutesCountEachTimeOfADay() {
        Known known = known().item(1, Thing.plain());
        Dose fiveMinutes = Dose.ofSeconds(5, 60);
        Thing timed = Thing.plain().within(new Bounds(null, null, null, null), Map.of());
        known.item(1, timed);
        PlanBody once = plan(item(1, fiveMinutes, DAILY));
        PlanBody thrice = plan(item(1, fiveMinutes, new Cadence.EveryDay(3)));
        assertThat(of(once, known.atMost(10, 15))).isEmpty();
        assertThat(of(thrice, known.atMost(10, 15))).singleElement().satisfies(found -> {
            assertThat(found.check()).isEqualTo(Check.TOO_MANY_MINUTES);
            assertThat(found.numbers()).startsWith(16, 15);
        });
    }

    @Test
    void aMuscleThatIsStrengthenedTwoDaysRunningIsNamed() {
        Known known = known().item(1, Thing.plain().strengthening("soleus", "quadriceps"))
                .item(2, Thing.plain().strengthening("quadriceps"))
                .item(3, Thing.plain());
        PlanItem tuesday = item(2, Dose.ofRepetitions(2, 10), Cadence.DaysOfWeek.of(DayOfWeek.TUESDAY));
        PlanItem stretch = item(3, Dose.ofRepetitions(2, 10), DAILY);
        assertThat(of(plan(item(1), stretch), known)).isEmpty();
        assertThat(of(plan(item(1), tuesday, stretch), known)).singleElement().satisfies(found -> {
            assertThat(found.check()).isEqualTo(Check.SAME_TISSUE);
            assertThat(found.matter().about()).containsExactly("quadriceps");
            assertThat(found.parts()).containsExactlyInAnyOrder(item(1).id(), tuesday.id());
            assertThat(found.numbers()).containsExactly(1, 2);
        });
    }

    @Test
    void sundayAndMondayAreTwoDaysRunning() {
        Known known = known().item(1, Thing.plain().strengthening("soleus"));
        PlanItem ends = item(1, Dose.ofRepetitions(2, 10), Cadence.DaysOfWeek.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
        assertThat(checks(of(plan(phase(1, 2, ends)), known))).containsExactly(Check.SAME_TISSUE);
        assertThat(of(plan(phase(1, 1, ends)), known)).isEmpty();
    }

    @Test
    void runningThatRisesTooFastIsToldForItsPhase() {
        Known known = known().item(1, Thing.plain())
                .item(7, Samples.running(30, RunKind.EASY))
                .item(8, Samples.running(60, RunKind.EASY));
        Phase slow = phase(1, 2, item(1)).plus(Samples.run(7, ALTERNATE));
        Phase fast = phase(2, 2, item(2)).plus(Samples.run(8, ALTERNATE));
        assertThat(of(plan(slow), known)).isEmpty();
        List<PlanFinding> found = of(plan(slow, fast), known);
        assertThat(found).extracting(PlanFinding::check).containsOnly(Check.RUNNING_RISES);
        assertThat(found).extracting(PlanFinding::phase).containsOnly(fast.id());
        assertThat(found)
                .extracting(PlanFinding::numbers)
                .containsExactlyInAnyOrder(List.of(90, 180, 100, 10), List.of(90, 180, 100, 30));
        assertThat(RunChecks.of(
                        plan(slow, fast),
                        new CheckFacts(
                                known.facts().items(),
                                Set.of(),
                                Optional.empty(),
                                Samples.RULES,
                                Samples.RULES.limits(),
                                Optional.empty(),
                                Samples.MONDAY)))
                .isEmpty();
    }

    @Test
    void quickRunsNeedADayBetween() {
        Known known = known().item(1, Thing.plain())
                .item(7, Samples.running(30, RunKind.TEMPO))
                .item(8, Samples.running(30, RunKind.TEMPO));
        Cadence monday = Cadence.DaysOfWeek.of(DayOfWeek.MONDAY);
        PlanBody close = plan(phase(1, 1, item(1))
                .plus(Samples.run(7, monday))
                .plus(Samples.run(8, Cadence.DaysOfWeek.of(DayOfWeek.TUESDAY))));
        PlanBody apart = plan(phase(1, 1, item(1))
                .plus(Samples.run(7, monday))
                .plus(Samples.run(8, Cadence.DaysOfWeek.of(DayOfWeek.WEDNESDAY))));
        assertThat(of(apart, known)).isEmpty();
        assertThat(of(close, known)).singleElement().satisfies(found -> {
            assertThat(found.check()).isEqualTo(Check.QUICK_RUNS);
            assertThat(found.parts()).hasSize(2);
            assertThat(found.numbers()).containsExactly(0, 1);
        });
    }

    @Test
    void theGravestComesFirst() {
        Known known = known().item(
                        1, new ItemFacts(Thing.plain().sided(Sides.EACH).body(), true, false))
                .atMost(1, 5);
        known.item(2, Thing.plain().within(bounds(3, 4, 8, 15), Map.of()));
        assertThat(of(plan(item(1), item(2)), known))
                .extracting(PlanFinding::severity)
                .containsExactly(Severity.UNCLEAR, Severity.SERIOUS, Severity.SERIOUS, Severity.ADVICE);
    }

    private static PlanItem dosed(Dose dose) {
        return item(1, dose, ALTERNATE);
    }

    private static List<PlanFinding> of(PlanBody body, Known known) {
        return PlanCheck.of(body, known.facts());
    }

    private static List<Check> checks(List<PlanFinding> findings) {
        return findings.stream().map(PlanFinding::check).toList();
    }
}
