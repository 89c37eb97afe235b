package org.restride.plans.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.Span;

/** What a patient might go on doing, from the plan that ends and how it went. */
class MaintenanceProposalTests {

    @Test
    void whatWasDoneMostOftenComesFirstAndFourAreEnough() {
        List<PlanItem> items = items(6);
        MaintenanceProposal proposal =
                MaintenanceProposal.from(plan(items), 1, course(items, new int[] {3, 9, 5, 1, 7, 2}, new int[6]));
        assertThat(proposal.choices().stream().map(MaintenanceProposal.Choice::times))
                .containsExactly(9, 7, 5, 3, 2, 1);
        assertThat(proposal.choices().stream().map(MaintenanceProposal.Choice::proposed))
                .containsExactly(true, true, true, true, false, false);
    }

    @Test
    void whatHurtIsOfferedLastAndNotProposed() {
        List<PlanItem> items = items(2);
        MaintenanceProposal proposal =
                MaintenanceProposal.from(plan(items), 1, course(items, new int[] {9, 2}, new int[] {5, 1}));
        assertThat(proposal.choices())
                .extracting(MaintenanceProposal.Choice::why)
                .containsExactly(MaintenanceProposal.Why.DONE, MaintenanceProposal.Why.HURT);
        assertThat(proposal.choices().getFirst().item().id())
                .isEqualTo(items.getLast().id());
        assertThat(proposal.choices().getLast().proposed()).isFalse();
        assertThat(proposal.choices().getLast().times()).isEqualTo(5);
    }

    @Test
    void whatWasNeverDoneAlthoughOthersWereIsNotProposed() {
        List<PlanItem> items = items(2);
        TrainingReview.Course course =
                new TrainingReview.Course(4, 5, 1, Map.of(items.getLast().id(), new TrainingReview.Exercise(4, 0)));
        MaintenanceProposal proposal = MaintenanceProposal.from(plan(items), 1, course);
        assertThat(proposal.choices())
                .extracting(MaintenanceProposal.Choice::why)
                .containsExactly(MaintenanceProposal.Why.DONE, MaintenanceProposal.Why.NEVER_DONE);
        assertThat(proposal.choices().getLast().proposed()).isFalse();
    }

    @Test
    void withoutReportsTheOrderOfThePlanCounts() {
        List<PlanItem> items = items(5);
        MaintenanceProposal proposal = MaintenanceProposal.from(plan(items), 1, TrainingReview.Course.NONE);
        assertThat(proposal.choices())
                .extracting(choice -> choice.item().id())
                .containsExactlyElementsOf(items.stream().map(PlanItem::id).toList());
        assertThat(proposal.choices())
                .extracting(MaintenanceProposal.Choice::proposed)
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void theDoseIsHalfOfTheSetsAndTheLeastOfARangeTwiceAWeek() {
        PlanItem item = item(new Dose(3, new Dose.Timed(new Span(20, 45)), 30, true).withWarmUpSets(1));
        PlanItem kept = MaintenanceProposal.from(plan(List.of(item)), 1, TrainingReview.Course.NONE)
                .choices()
                .getFirst()
                .item();
        assertThat(kept.dose()).isEqualTo(new Dose(2, new Dose.Timed(20), 30, true));
        assertThat(kept.cadence()).isEqualTo(new Cadence.TimesAWeek(2));
        assertThat(kept.content()).isEqualTo(item.content());
    }

    @Test
    void onlyThePartInWhichThePlanEndsCounts() {
        Phase first = phase(items(2), habit());
        Phase second = phase(items(1), habit(), habit());
        PlanBody plan = new PlanBody("Plan", null, List.of(first, second, phase(items(3))));
        MaintenanceProposal proposal = MaintenanceProposal.from(plan, 2, TrainingReview.Course.NONE);
        assertThat(proposal.choices())
                .extracting(choice -> choice.item().id())
                .containsExactly(second.items().getFirst().id());
        assertThat(proposal.habits())
                .containsExactly(
                        second.extras().get(0),
                        second.extras().get(1),
                        first.extras().getFirst());
    }

    @Test
    void neverMoreThanItWasAndAlwaysTheSame() {
        qt().forAll(
                        integers().between(1, 10),
                        integers().between(1, 50),
                        integers().between(0, 50),
                        integers().between(0, 20))
                .checkAssert((sets, least, more, done) -> {
                    Dose dose = new Dose(
                            sets, new Dose.Repetitions(least, 0).with(new Span(least, least + more)), 0, false);
                    List<PlanItem> items = List.of(item(dose), item(dose));
                    TrainingReview.Course course = course(items, new int[] {done, done}, new int[] {0, done});
                    MaintenanceProposal proposal = MaintenanceProposal.from(plan(items), 1, course);
                    assertThat(MaintenanceProposal.from(plan(items), 1, course)).isEqualTo(proposal);
                    proposal.choices().forEach(choice -> {
                        Dose small = choice.item().dose();
                        assertThat(small.sets()).isBetween(1, sets);
                        assertThat(small.amount()).isEqualTo(Span.of(least));
                    });
                });
    }

    private static TrainingReview.Course course(List<PlanItem> items, int[] done, int[] hurt) {
        Map<UUID, TrainingReview.Exercise> exercises = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            exercises.put(items.get(i).id(), new TrainingReview.Exercise(done[i], hurt[i]));
        }
        return new TrainingReview.Course(12, 5, 1, exercises);
    }

    private static List<PlanItem> items(int count) {
        List<PlanItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item(Dose.ofRepetitions(3, 10)));
        }
        return items;
    }

    private static PlanItem item(Dose dose) {
        return new PlanItem(UUID.randomUUID(), content(), dose, new Cadence.EveryDay(), "");
    }

    private static PlanExtra habit() {
        return new PlanExtra(UUID.randomUUID(), ItemKind.HABIT, content(), new Cadence.EveryDay(), "");
    }

    private static ItemVersionId content() {
        return new ItemVersionId(new ItemId(UUID.randomUUID()), 1);
    }

    private static Phase phase(List<PlanItem> items, PlanExtra... extras) {
        return new Phase(UUID.randomUUID(), "Part", 4, items, List.of(extras));
    }

    private static PlanBody plan(List<PlanItem> items) {
        return new PlanBody("Plan", null, List.of(phase(items)));
    }
}
