package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.Generators.body;
import static org.restride.plans.Generators.content;
import static org.restride.plans.Generators.item;
import static org.restride.plans.Generators.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.base.AccountId;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemKind;

class PlanTests {
    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final News NEWS = new News("One more exercise.", "Your back is ready for more.");
    private static final PlanBody FIRST = body(phase(1, 2, item(1, new Cadence.EveryDay())));
    private static final PlanBody SECOND =
            body(phase(1, 2, item(1, new Cadence.EveryDay()), item(2, new Cadence.TimesAWeek(3))));

    private final Plan plan = Plan.draft(new PlanId(new UUID(0, 1)), new PatientId(new UUID(0, 2)));

    @Test
    void theFirstAssignmentIsVersionOneAndTellsNoNews() {
        SignedVersion signed = plan.assign(FIRST, START, signed(""));
        assertThat(signed.number()).isEqualTo(1);
        assertThat(signed.told()).isEmpty();
        assertThat(plan.state()).isEqualTo(new Plan.Active(1, START));
    }

    @Test
    void aChangeIsTheNextVersionAndKeepsWhoWhenAndWhy() {
        plan.assign(FIRST, START, signed(""));
        SignedVersion signed = plan.change(1, SECOND, START, NEWS, signed("Pain 1 for a week"));
        assertThat(signed.number()).isEqualTo(2);
        assertThat(signed.told()).contains(NEWS);
        assertThat(signed.signature().reason()).isEqualTo("Pain 1 for a week");
    }

    @Test
    void theLaterOfTwoCliniciansIsToldAndOverwritesNothing() {
        plan.assign(FIRST, START, signed(""));
        plan.change(1, SECOND, START, NEWS, signed("first"));
        assertThatThrownBy(() -> plan.change(1, FIRST, START, NEWS, signed("second")))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("plans.error.changed-meanwhile");
        assertThat(plan.state()).isEqualTo(new Plan.Active(2, START));
    }

    @Test
    void aPlanIsAssignedOnce() {
        plan.assign(FIRST, START, signed(""));
        assertThatThrownBy(() -> plan.assign(FIRST, START, signed(""))).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aDraftCanBeNeitherChangedNorEnded() {
        assertThatThrownBy(() -> plan.change(0, FIRST, START, NEWS, signed("why")))
                .isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> plan.end(0, signed("why"))).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void anEndedPlanStaysEnded() {
        plan.assign(FIRST, START, signed(""));
        plan.end(1, signed("Goal reached"));
        assertThat(plan.state()).isEqualTo(new Plan.Ended(1, signed("Goal reached"), null));
        assertThatThrownBy(() -> plan.change(1, SECOND, START, NEWS, signed("why")))
                .isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> plan.end(1, signed("again"))).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void changesAndEndingsNeedAReason() {
        plan.assign(FIRST, START, signed(""));
        assertThatThrownBy(() -> plan.change(1, SECOND, START, NEWS, signed(" ")))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> plan.end(1, signed(""))).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void nothingIncompleteIsSigned() {
        PlanBody untitled = FIRST.titled(" ");
        PlanBody emptyPhase = body(phase(1, 2));
        PlanBody unnamed = body(phase(1, 2, item(1, new Cadence.EveryDay())).named(""));
        for (PlanBody body : List.of(untitled, emptyPhase, unnamed)) {
            assertThatThrownBy(() -> plan.assign(body, START, signed(""))).isInstanceOf(DomainError.Invalid.class);
        }
        assertThat(plan.state()).isEqualTo(new Plan.Drafted());
    }

    @Test
    void newsSayWhatAndWhy() {
        assertThatThrownBy(() -> new News("Something", " ")).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> new News("", "why")).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void aBodyHoldsNothingTwice() {
        PlanItem item = item(1, new Cadence.EveryDay());
        assertThatThrownBy(() -> body(phase(1, 2, item), phase(2, 2, item))).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> new PlanBody("x", null, List.of())).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void anExerciseIsNoExtra() {
        assertThatThrownBy(
                        () -> new PlanExtra(new UUID(0, 1), ItemKind.EXERCISE, content(1), new Cadence.EveryDay(), ""))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void exercisesMoveWithinTheirPhaseAsFarAsItGoes() {
        Phase phase = phase(1, 2, item(1, new Cadence.EveryDay()), item(2, new Cadence.EveryDay()));
        UUID first = phase.items().getFirst().id();
        assertThat(phase.moving(first, 1).items().getLast().id()).isEqualTo(first);
        assertThat(phase.moving(first, 9).items().getLast().id()).isEqualTo(first);
        assertThat(phase.moving(first, -3)).isEqualTo(phase);
        assertThat(phase.moving(new UUID(9, 9), 1)).isEqualTo(phase);
    }

    @Test
    void runsMoveAmongThemselvesAndPhasesAmongPhases() {
        PlanExtra run = new PlanExtra(new UUID(3, 1), ItemKind.RUN_SESSION, content(8), new Cadence.EveryDay(), "");
        PlanExtra habit = new PlanExtra(new UUID(3, 2), ItemKind.HABIT, content(9), new Cadence.EveryDay(), "");
        Phase phase = phase(1, 2, item(1, new Cadence.EveryDay())).plus(run).plus(habit);
        Phase moved = phase.moving(habit.id(), -4);
        assertThat(moved.extras()).containsExactly(habit, run);
        assertThat(moved.items()).isEqualTo(phase.items());
        PlanBody two = body(phase, phase(2, 1));
        PlanBody turned = two.moving(phase.id(), 1);
        assertThat(turned.phases()).containsExactly(two.phases().getLast(), phase);
        assertThat(PlanChange.between(two, turned)).containsExactly(new PlanChange.PhasesInOtherOrder());
        assertThat(PlanChange.between(two, two.changing(phase.id(), old -> moved)))
                .containsExactly(new PlanChange.OtherOrder(moved));
    }

    @Test
    void wordsToThePatientStandBesideRunsToo() {
        PlanExtra run = new PlanExtra(new UUID(3, 1), ItemKind.RUN_SESSION, content(8), new Cadence.EveryDay(), "");
        Phase noted =
                phase(1, 2).plus(run).noting(run.id(), " Flat ground. ").with(run.id(), new Cadence.TimesAWeek(2));
        assertThat(noted.extras()).containsExactly(run.withNote("Flat ground.").with(new Cadence.TimesAWeek(2)));
    }

    @Test
    void aBodySurvivesItsStoredForm() {
        PlanExtra run =
                new PlanExtra(new UUID(3, 1), ItemKind.RUN_SESSION, content(9), new Cadence.TimesAWeek(3), "Slowly");
        PlanBody body = new PlanBody(
                "Back to running",
                new TemplateVersionId(new TemplateId(new UUID(4, 4)), 2),
                List.of(phase(1, 2, item(1, new Cadence.EveryNDays(3))).plus(run), phase(2, 6)));
        assertThat(PlanJson.read(PlanJson.write(body), PlanBody.class)).isEqualTo(body);
    }

    @Test
    void everyCadenceSurvivesItsStoredForm() {
        Generators.theory().forAll(Generators.cadences()).check(cadence -> PlanJson.read(
                        PlanJson.write(body(phase(1, 1, item(1, cadence)))), PlanBody.class)
                .equals(body(phase(1, 1, item(1, cadence)))));
    }

    @Test
    void saysWhatIsDifferentInPlainWords() {
        PlanItem bridge = item(1, new Cadence.EveryDay());
        PlanItem plank = item(2, new Cadence.TimesAWeek(3));
        PlanItem squat = item(3, new Cadence.EveryDay());
        PlanBody before = body(phase(1, 2, bridge, plank));
        PlanBody after = body(
                phase(1, 3, bridge.with(Dose.ofRepetitions(2, 10)).with(new Cadence.TimesAWeek(4)), squat),
                phase(2, 1));
        List<String> lines = ChangeWords.in(
                        Locale.ENGLISH,
                        content -> "Exercise " + content.item().value().getLeastSignificantBits())
                .lines(PlanChange.between(before, after));
        assertThat(lines)
                .containsExactly(
                        "“Phase 1” now takes 3 weeks (before: 2).",
                        "Exercise 1: now 2 sets of 10 (before: 3 sets of 15).",
                        "Exercise 1: now 4 times a week (before: every day).",
                        "New: Exercise 3.",
                        "No longer in your plan: Exercise 2.",
                        "New part of your plan: “Phase 2”, 1 week.");
    }

    @Test
    void sameBodiesDifferInNothing() {
        assertThat(PlanChange.between(SECOND, SECOND)).isEmpty();
    }

    @Test
    void anotherOrderIsAChange() {
        Phase phase = SECOND.phases().getFirst();
        PlanBody moved = body(phase.moving(phase.items().getFirst().id(), 1));
        assertThat(PlanChange.between(SECOND, moved))
                .containsExactly(new PlanChange.OtherOrder(moved.phases().getFirst()));
    }

    private static Signature signed(String reason) {
        return new Signature(new AccountId(new UUID(0, 3)), Instant.parse("2026-11-22T09:00:00Z"), reason);
    }
}
