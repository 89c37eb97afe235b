package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.restride.plans.Generators.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;

class TemplateUpdateTests {
    private static final Cadence DAILY = new Cadence.EveryDay();
    private static final Cadence THRICE = new Cadence.TimesAWeek(3);
    private static final TemplateVersionId OLD = new TemplateVersionId(new TemplateId(new UUID(9, 9)), 1);
    private static final TemplateVersionId NEW = new TemplateVersionId(OLD.template(), 2);
    private static final Dose LIGHT = Dose.ofRepetitions(2, 8);
    private static final Dose USUAL = Dose.ofRepetitions(3, 10);
    private static final Dose MORE = Dose.ofRepetitions(3, 15);

    /** The template as it was, as drawing makes it: with ids that no plan has. */
    private static final PlanBody BEFORE = drawn(100);

    /** The plan that was made from it, in an older version of the content. */
    private static final PlanBody PLAN = drawn(1);

    @Test
    void whatTheTemplateChangedReachesThePlanAndNothingElse() {
        PlanBody after = phase(BEFORE, 0, phase -> phase.lasting(3).changing(id(100, 1), item -> item.with(MORE)));
        TemplateUpdate update = update(after);
        PlanBody own = phase(PLAN, 0, phase -> phase.noting(id(1, 2), "Mind your knee."));
        assertThat(update.steps(own)).hasSize(2).allSatisfy(step -> assertThat(step.clash())
                .isEmpty());
        assertThat(update.apply(own, update.steps(own)))
                .isEqualTo(phase(own, 0, phase -> phase.lasting(3).changing(id(1, 1), item -> item.with(MORE)))
                        .from(NEW));
    }

    @Test
    void whatTheClinicianChangedThereStandsUnlessTheTemplatesIsChosen() {
        TemplateUpdate update = update(phase(BEFORE, 0, phase -> phase.changing(id(100, 1), item -> item.with(MORE))));
        PlanBody own = phase(PLAN, 0, phase -> phase.changing(id(1, 1), item -> item.with(LIGHT)));
        List<TemplateUpdate.Step> steps = update.steps(own);
        assertThat(steps).hasSize(1);
        assertThat(steps.getFirst().clash()).contains(new Clash.Dosed(LIGHT));
        assertThat(steps.getFirst().told()).singleElement().isInstanceOfSatisfying(PlanChange.OtherDose.class, told -> {
            assertThat(told.before()).isEqualTo(USUAL);
            assertThat(told.after()).isEqualTo(MORE);
        });
        assertThat(update.apply(own, List.of())).isEqualTo(own.from(NEW));
        assertThat(update.apply(own, steps).item(id(1, 1)).orElseThrow().dose()).isEqualTo(MORE);
    }

    @Test
    void whatThePlanSaysAlreadyIsNotOffered() {
        TemplateUpdate update = update(phase(BEFORE, 0, phase -> phase.changing(id(100, 1), item -> item.with(MORE))));
        assertThat(update.steps(phase(PLAN, 0, phase -> phase.changing(id(1, 1), item -> item.with(MORE)))))
                .isEmpty();
    }

    @Test
    void whatIsNewComesBehindItsNeighbourAndWhatIsGoneGoes() {
        PlanItem fresh = item(500, 5);
        PlanBody after = phase(BEFORE, 0, phase -> phase.plus(fresh, 1).without(id(100, 3)));
        TemplateUpdate update = update(after);
        PlanBody taken = update.apply(PLAN, update.steps(PLAN));
        assertThat(taken.phases().getFirst().items())
                .extracting(item -> item.content().item())
                .containsExactly(item(1), item(5), item(2));
    }

    @Test
    void anExerciseThatIsTailoredIsNotTakenOutUnasked() {
        TemplateUpdate update = update(phase(BEFORE, 0, phase -> phase.without(id(100, 3))));
        PlanBody own = phase(PLAN, 0, phase -> phase.with(id(1, 3), THRICE));
        assertThat(update.steps(own).getFirst().clash()).contains(new Clash.Tailored());
        assertThat(update.apply(own, List.of()).item(id(1, 3))).isPresent();
        assertThat(update.apply(own, update.steps(own)).item(id(1, 3))).isEmpty();
    }

    @Test
    void whatTheClinicianTookOutStaysOutUnlessChosen() {
        TemplateUpdate update = update(phase(BEFORE, 0, phase -> phase.changing(id(100, 2), item -> item.with(MORE))));
        PlanBody own = phase(PLAN, 0, phase -> phase.without(id(1, 2)));
        List<TemplateUpdate.Step> steps = update.steps(own);
        assertThat(steps.getFirst().clash()).contains(new Clash.TakenOut());
        assertThat(update.apply(own, List.of())).isEqualTo(own.from(NEW));
        Phase again = update.apply(own, steps).phases().getFirst();
        assertThat(again.items()).extracting(item -> item.content().item()).containsExactly(item(1), item(2), item(3));
        assertThat(again.items().get(1).dose()).isEqualTo(MORE);
    }

    @Test
    void whatTheClinicianMovedIsChangedWhereItIsNow() {
        TemplateUpdate update = update(phase(BEFORE, 0, phase -> phase.changing(id(100, 2), item -> item.with(MORE))));
        PlanItem moved = PLAN.item(id(1, 2)).orElseThrow();
        PlanBody own = phase(phase(PLAN, 0, phase -> phase.without(id(1, 2))), 1, phase -> phase.plus(moved));
        PlanBody taken = update.apply(own, update.steps(own));
        assertThat(taken.phases().getFirst().item(id(1, 2))).isEmpty();
        assertThat(taken.phases().getLast().item(id(1, 2)).orElseThrow().dose()).isEqualTo(MORE);
    }

    @Test
    void phasesComeGoAndAreRenamed() {
        Phase calm = new Phase(new UUID(7, 7), "Calm", 1, List.of(item(600, 6)), List.of());
        PlanBody after =
                new PlanBody("", NEW, List.of(calm, BEFORE.phases().getFirst().named("First steps")));
        TemplateUpdate update = update(after);
        PlanBody taken = update.apply(PLAN, update.steps(PLAN));
        assertThat(taken.phases()).extracting(Phase::name).containsExactly("Calm", "First steps");
        assertThat(taken.phases().getLast().id())
                .isEqualTo(PLAN.phases().getFirst().id());
    }

    @Test
    void aNewOrderIsTakenOverAndWhatIsAddedStaysBehindItsNeighbour() {
        TemplateUpdate update = update(phase(BEFORE, 0, phase -> phase.moving(id(100, 3), -2)));
        PlanBody own = phase(PLAN, 0, phase -> phase.plus(item(77, 7), 1));
        assertThat(update.apply(own, update.steps(own)).phases().getFirst().items())
                .extracting(item -> item.content().item())
                .containsExactly(item(3), item(1), item(7), item(2));
    }

    @Test
    void thePlanKeepsItsTitleAndTheContentThatThePatientWasShown() {
        TemplateUpdate update = update(
                phase(BEFORE, 0, phase -> phase.noting(id(100, 1), "Slowly.")).titled("Other title"));
        PlanBody own = PLAN.titled("For Nora");
        PlanBody taken = update.apply(own, update.steps(own));
        assertThat(taken.title()).isEqualTo("For Nora");
        assertThat(taken.item(id(1, 1)).orElseThrow().content().version()).isEqualTo(1);
        assertThat(taken.item(id(1, 1)).orElseThrow().note()).isEqualTo("Slowly.");
    }

    @Test
    void aPlanThatNobodyTailoredBecomesTheNewVersion() {
        Generators.theory().forAll(edits()).checkAssert(edits -> {
            PlanBody after = edited(BEFORE, edits);
            TemplateUpdate update = update(after);
            PlanBody taken = update.apply(PLAN, update.steps(PLAN));
            assertThat(said(taken)).isEqualTo(said(after));
            assertThat(update.steps(taken)).isEmpty();
        });
    }

    @Test
    void whateverBothChangedTheTailoringStandsAndTheResultIsAPlan() {
        Generators.theory().forAll(edits(), edits()).checkAssert((theirs, mine) -> {
            PlanBody own = edited(PLAN, mine);
            TemplateUpdate update = update(edited(BEFORE, theirs));
            List<TemplateUpdate.Step> calm = update.steps(own).stream()
                    .filter(step -> step.clash().isEmpty())
                    .toList();
            assertThat(update.apply(own, List.of())).isEqualTo(own.from(NEW));
            PlanBody taken = update.apply(own, calm);
            assertThat(update.steps(taken))
                    .allSatisfy(left -> assertThat(left.clash()).isPresent());
            assertThat(update.apply(own, update.steps(own)).phases()).isNotEmpty();
        });
    }

    private static TemplateUpdate update(PlanBody after) {
        return new TemplateUpdate(OLD, NEW, "Calm start", BEFORE, after);
    }

    private static Gen<List<Integer>> edits() {
        return lists().of(integers().between(0, 100_000)).ofSizeBetween(0, 6);
    }

    /** Some changes of the kinds that a clinician makes, told by numbers; the same number twice adds two items, not one twice. */
    private static PlanBody edited(PlanBody body, List<Integer> edits) {
        PlanBody changed = body;
        for (int place = 0; place < edits.size(); place++) {
            changed = edited(changed, new Random(edits.get(place) * 10L + place));
        }
        return changed;
    }

    private static PlanBody edited(PlanBody body, Random random) {
        Phase phase = body.phases().get(random.nextInt(body.phases().size()));
        List<PlanItem> items = phase.items();
        if (items.isEmpty()) {
            return body.changing(phase.id(), one -> one.lasting(1 + random.nextInt(9)));
        }
        UUID one = items.get(random.nextInt(items.size())).id();
        UnaryOperator<Phase> change =
                switch (random.nextInt(7)) {
                    case 0 -> old -> old.changing(one, item -> item.with(Dose.ofRepetitions(1 + random.nextInt(5), 6)));
                    case 1 -> old -> old.with(one, new Cadence.TimesAWeek(1 + random.nextInt(7)));
                    case 2 -> old -> old.noting(one, "Note " + random.nextInt(3));
                    case 3 -> old -> old.lasting(1 + random.nextInt(9));
                    case 4 -> old -> old.without(one);
                    case 5 ->
                        old -> old.plus(
                                new PlanItem(
                                        new UUID(55, random.nextLong()),
                                        version(20 + random.nextInt(50), 2),
                                        USUAL,
                                        DAILY,
                                        ""),
                                random.nextInt(3));
                    default -> old -> old.named("Phase " + random.nextInt(90));
                };
        return body.changing(phase.id(), change);
    }

    /** What a patient reads of it. */
    private static List<Object> said(PlanBody body) {
        List<Object> said = new ArrayList<>();
        for (Phase phase : body.phases()) {
            said.add(phase.name() + phase.weeks());
            phase.items()
                    .forEach(
                            item -> said.add(List.of(item.content().item(), item.dose(), item.cadence(), item.note())));
            phase.extras().forEach(extra -> said.add(List.of(extra.content().item(), extra.cadence(), extra.note())));
        }
        return said;
    }

    private static PlanBody drawn(int ids) {
        int version = ids == 1 ? 1 : 2;
        Phase settle = new Phase(
                new UUID(ids, 50),
                "Settle",
                2,
                List.of(item(ids, 1, version), item(ids, 2, version), item(ids, 3, version)),
                List.of(new PlanExtra(new UUID(ids, 60), ItemKind.ARTICLE, version(9, version), DAILY, "")));
        Phase build = new Phase(
                new UUID(ids, 51),
                "Build",
                4,
                List.of(new PlanItem(new UUID(ids, 4), version(4, version), USUAL, DAILY, "")),
                List.of());
        return new PlanBody("Calm start", OLD, List.of(settle, build));
    }

    private static PlanItem item(int ids, int number) {
        return item(ids, number, 2);
    }

    private static PlanItem item(int ids, int number, int version) {
        return new PlanItem(id(ids, number), version(number, version), USUAL, DAILY, "");
    }

    private static ItemVersionId version(int item, int version) {
        return new ItemVersionId(content(item).item(), version);
    }

    private static ItemId item(int number) {
        return content(number).item();
    }

    private static UUID id(int ids, int number) {
        return new UUID(ids, number);
    }

    private static PlanBody phase(PlanBody body, int place, UnaryOperator<Phase> change) {
        return body.changing(body.phases().get(place).id(), change);
    }
}
