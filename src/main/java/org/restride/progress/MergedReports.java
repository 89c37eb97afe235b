package org.restride.progress;

import org.restride.base.ClinicSql;
import org.restride.base.LiveUpdates;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves what the patient reported when two records become one; each report stays the one report that it was. */
@Component
class MergedReports {

    private final ClinicSql db;
    private final LiveUpdates live;

    MergedReports(ClinicSql db, LiveUpdates live) {
        this.db = db;
        this.live = live;
    }

    @EventListener
    void on(PatientsMerged event) {
        db.sql("select progress.move_reports(:merged, :kept) where :clinic is not null")
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .query((row, n) -> "")
                .list();
        live.announce(event.kept(), LiveUpdates.Topic.SESSION);
    }
}
