package org.restride.plans.ending;

import org.restride.base.ClinicSql;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves what was taken along, its checks and their answers when two records become one. */
@Component
class MergedAftercare {

    private final ClinicSql db;

    MergedAftercare(ClinicSql db) {
        this.db = db;
    }

    @EventListener
    void on(PatientsMerged event) {
        db.sql("select plans.move_aftercare(:merged, :kept) where :clinic is not null")
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .query((row, n) -> "")
                .list();
    }
}
