package org.restride.plans.ending;

import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves what was taken along, its checks and their answers when two records become one. */
@Component
class MergedAftercare {

    private final RecordMoves moves;

    MergedAftercare(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "plans.move_aftercare");
    }
}
