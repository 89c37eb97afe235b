package org.restride.plans.assessment;

import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves assessments, and choices that rest on them, when two records become one. */
@Component
class MergedAssessments {

    private final RecordMoves moves;

    MergedAssessments(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "plans.move_assessments");
    }
}
