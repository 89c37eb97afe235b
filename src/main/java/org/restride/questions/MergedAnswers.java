package org.restride.questions;

import org.restride.base.LiveUpdates;
import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves answers and locks when two records become one: a lock that is open on either of them locks the one that goes on. */
@Component
class MergedAnswers {

    private final RecordMoves moves;
    private final LiveUpdates live;

    MergedAnswers(RecordMoves moves, LiveUpdates live) {
        this.moves = moves;
        this.live = live;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "questions.move_answers");
        live.announce(event.kept(), LiveUpdates.Topic.LOCK);
    }
}
