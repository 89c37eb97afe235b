package org.restride.plans.proposals;

import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves proposals, decisions and what was signed beforehand when two records become one. */
@Component
class MergedProposals {

    private final RecordMoves moves;

    MergedProposals(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "plans.move_proposals");
    }
}
