package org.restride.outcomes;

import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves measures and their answers when two records become one. */
@Component
class MergedMeasures {

    private final RecordMoves moves;

    MergedMeasures(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "outcomes.move_measures");
    }
}
