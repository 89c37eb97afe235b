package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;

class PlanEditsTests {
    private static final Phase FIRST = Phase.empty(new UUID(0, 1), "Settle", 2);
    private static final Phase SECOND = Phase.empty(new UUID(0, 2), "Build", 4);

    private final PlanEdits edits = new PlanEdits(new PlanBody("Plan", null, List.of(FIRST, SECOND)));

    @Test
    void undoAndRedoGoBackAndForth() {
        edits.change(body -> body.titled("One"));
        edits.change(body -> body.titled("Two"));
        edits.undo();
        assertThat(edits.body().title()).isEqualTo("One");
        edits.undo();
        assertThat(edits.body().title()).isEqualTo("Plan");
        assertThat(edits.canUndo()).isFalse();
        edits.redo();
        edits.redo();
        assertThat(edits.body().title()).isEqualTo("Two");
        assertThat(edits.canRedo()).isFalse();
    }

    @Test
    void aNewChangeForgetsWhatCouldBeRedone() {
        edits.change(body -> body.titled("One"));
        edits.undo();
        edits.change(body -> body.titled("Other"));
        assertThat(edits.canRedo()).isFalse();
    }

    @Test
    void lettersOfOneFieldAreUndoneTogether() {
        edits.change("title", body -> body.titled("P"));
        edits.change("title", body -> body.titled("Pl"));
        edits.change("title", body -> body.titled("Pla"));
        edits.undo();
        assertThat(edits.body().title()).isEqualTo("Plan");
        assertThat(edits.canUndo()).isFalse();
    }

    @Test
    void leavingTheFieldEndsTheStep() {
        edits.change("title", body -> body.titled("P"));
        edits.closeStep();
        edits.change("title", body -> body.titled("Pl"));
        edits.undo();
        assertThat(edits.body().title()).isEqualTo("P");
    }

    @Test
    void whatChangesNothingIsNoStepAndTellsNobody() {
        AtomicInteger told = new AtomicInteger();
        edits.onChange(told::incrementAndGet);
        edits.change(body -> body.titled("Plan"));
        assertThat(edits.canUndo()).isFalse();
        assertThat(told).hasValue(0);
    }

    @Test
    void openingAFieldWithoutChangingItIsNoStep() {
        edits.change("title", body -> body);
        edits.change("title", body -> body.titled("P"));
        assertThat(edits.canUndo()).isTrue();
        edits.undo();
        assertThat(edits.body().title()).isEqualTo("Plan");
    }

    @Test
    void changesOfThePhaseMeanTheOpenOne() {
        edits.open(SECOND.id());
        edits.changePhase(phase -> phase.lasting(6));
        assertThat(edits.body().phases()).extracting(Phase::weeks).containsExactly(2, 6);
    }

    @Test
    void anOpenPhaseThatIsTakenOutGivesWayToTheFirst() {
        edits.open(SECOND.id());
        edits.change(body -> body.without(SECOND.id()));
        assertThat(edits.phase()).isEqualTo(FIRST);
        edits.undo();
        assertThat(edits.phase()).isEqualTo(SECOND);
    }

    @Test
    void onlyTheLastHundredStepsAreKept() {
        for (int i = 0; i < 150; i++) {
            String title = "Title " + i;
            edits.change(body -> body.titled(title));
        }
        for (int i = 0; i < 100; i++) {
            edits.undo();
        }
        assertThat(edits.canUndo()).isFalse();
        assertThat(edits.body().title()).isEqualTo("Title 49");
    }
}
