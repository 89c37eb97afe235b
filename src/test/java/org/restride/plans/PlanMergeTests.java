package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.plans.Generators.body;
import static org.restride.plans.Generators.item;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.restride.catalogue.ItemKind;

class PlanMergeTests {
    private static final Cadence DAILY = new Cadence.EveryDay();
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final UUID RUN = new UUID(3, 1);

    private static final PlanBody BEFORE = body(
            new Phase(FIRST, "Settle", 2, List.of(item(1, DAILY), item(2, DAILY), item(3, DAILY)), List.of(run())),
            new Phase(SECOND, "Build", 4, List.of(item(4, DAILY)), List.of()));

    @Test
    void whatOnlyOneTouchedIsTaken() {
        PlanBody own = first(phase -> phase.changing(id(1), old -> old.with(Dose.ofRepetitions(2, 8))))
                .titled("Stronger");
        PlanBody theirs = BEFORE.changing(SECOND, phase -> phase.lasting(6).plus(item(5, DAILY)));
        assertThat(PlanMerge.of(BEFORE, own, theirs))
                .isEqualTo(own.changing(SECOND, phase -> phase.lasting(6).plus(item(5, DAILY))));
        assertThat(PlanMerge.of(BEFORE, BEFORE, theirs)).isEqualTo(theirs);
        assertThat(PlanMerge.of(BEFORE, own, BEFORE)).isEqualTo(own);
    }

    @Test
    void twoSidesOfOneExerciseBothStay() {
        PlanBody own = first(phase -> phase.changing(id(1), old -> old.with(Dose.ofRepetitions(2, 8))));
        PlanBody theirs = first(phase -> phase.noting(id(1), "Slowly."));
        assertThat(PlanMerge.of(BEFORE, own, theirs).item(id(1)))
                .contains(item(1, DAILY).with(Dose.ofRepetitions(2, 8)).withNote("Slowly."));
    }

    @Test
    void ownWordsStandWhereBothTouchedTheSame() {
        PlanBody own = first(phase -> phase.noting(id(1), "Mine."));
        PlanBody theirs = first(phase -> phase.noting(id(1), "Theirs."));
        assertThat(PlanMerge.of(BEFORE, own, theirs)).isEqualTo(own);
    }

    @Test
    void whatIsTakenOutIsGoneUnlessTheOtherWorkedOnIt() {
        PlanBody own = first(phase -> phase.without(id(1)).without(RUN));
        PlanBody theirs = first(phase -> phase.noting(RUN, "Flat ground."));
        Phase merged = PlanMerge.of(BEFORE, own, theirs).phases().getFirst();
        assertThat(merged.item(id(1))).isEmpty();
        assertThat(merged.extra(RUN)).contains(run().withNote("Flat ground."));
    }

    @Test
    void theNewOrderIsKeptAndWhatIsNewStandsBehindItsNeighbour() {
        PlanBody own = first(phase -> phase.moving(id(3), -2));
        PlanBody theirs = first(phase -> phase.plus(item(9, DAILY), 1));
        assertThat(PlanMerge.of(BEFORE, own, theirs).phases().getFirst().items())
                .extracting(PlanItem::id)
                .containsExactly(id(3), id(1), id(9), id(2));
        assertThat(PlanMerge.of(BEFORE, theirs, own).phases().getFirst().items())
                .extracting(PlanItem::id)
                .containsExactly(id(3), id(1), id(9), id(2));
    }

    @Test
    void phasesOfBothAreThere() {
        Phase mine = Phase.empty(new UUID(2, 7), "Mine", 1);
        Phase others = Phase.empty(new UUID(2, 8), "Theirs", 1);
        PlanBody own = BEFORE.plus(mine).moving(mine.id(), -2);
        assertThat(PlanMerge.of(BEFORE, own, BEFORE.plus(others)).phases())
                .extracting(Phase::name)
                .containsExactly("Mine", "Settle", "Build", "Theirs");
    }

    @Test
    void whatOneMovedToAnotherPhaseAndTheOtherChangedStandsOnceWithBoth() {
        PlanItem one = item(1, DAILY);
        PlanBody moved = first(phase -> phase.without(one.id())).changing(SECOND, phase -> phase.plus(one));
        PlanBody changed = first(phase -> phase.noting(one.id(), "Slowly."));
        PlanBody both =
                first(phase -> phase.without(one.id())).changing(SECOND, phase -> phase.plus(one.withNote("Slowly.")));
        assertThat(PlanMerge.of(BEFORE, moved, changed)).isEqualTo(both);
        assertThat(PlanMerge.of(BEFORE, changed, moved)).isEqualTo(both);
        assertThat(PlanMerge.of(BEFORE, moved, moved)).isEqualTo(moved);
        assertThat(PlanMerge.of(BEFORE, moved, BEFORE)).isEqualTo(moved);
    }

    private static PlanBody first(UnaryOperator<Phase> change) {
        return BEFORE.changing(FIRST, change);
    }

    private static UUID id(int number) {
        return item(number, DAILY).id();
    }

    private static PlanExtra run() {
        return new PlanExtra(RUN, ItemKind.RUN_SESSION, Generators.content(50), DAILY, "");
    }
}
