package org.restride.plans.learning;

import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves answers about articles when two records become one. */
@Component
class MergedLearning {
    private final RecordMoves moves;

    MergedLearning(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "plans.move_learning");
    }
}
