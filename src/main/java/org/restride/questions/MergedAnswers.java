package org.restride.questions;

import org.restride.base.ClinicSql;
import org.restride.base.LiveUpdates;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves answers and locks when two records become one: a lock that is open on either of them locks the one that goes on. */
@Component
class MergedAnswers {

    private final ClinicSql db;
    private final LiveUpdates live;

    MergedAnswers(ClinicSql db, LiveUpdates live) {
        this.db = db;
        this.live = live;
    }

    @EventListener
    void on(PatientsMerged event) {
        db.sql("select questions.move_answers(:merged, :kept) where :clinic is not null")
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .query((row, n) -> "")
                .list();
        live.announce(event.kept(), LiveUpdates.Topic.LOCK);
    }
}
