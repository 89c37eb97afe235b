package org.restride.messages;

import org.restride.base.LiveUpdates;
import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves messages when two records become one: of two conversations one goes on, open if either is. */
@Component
class MergedMessages {

    private final RecordMoves moves;
    private final LiveUpdates live;

    MergedMessages(RecordMoves moves, LiveUpdates live) {
        this.moves = moves;
        this.live = live;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "messages.move_messages");
        live.announce(event.kept(), LiveUpdates.Topic.MESSAGE);
    }
}
