package org.restride.messages.digest;

import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves choices and letters when two records become one; the newest choice of both counts. */
@Component
class MergedDigests {

    private final RecordMoves moves;

    MergedDigests(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "messages.move_digest");
    }
}
