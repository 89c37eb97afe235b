package org.restride.messages;

import org.restride.base.ClinicSql;
import org.restride.base.LiveUpdates;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves messages when two records become one: of two conversations one goes on, open if either is. */
@Component
class MergedMessages {

    private final ClinicSql db;
    private final LiveUpdates live;

    MergedMessages(ClinicSql db, LiveUpdates live) {
        this.db = db;
        this.live = live;
    }

    @EventListener
    void on(PatientsMerged event) {
        db.sql("select messages.move_messages(:merged, :kept) where :clinic is not null")
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .query((row, n) -> "")
                .list();
        live.announce(event.kept(), LiveUpdates.Topic.MESSAGE);
    }
}
