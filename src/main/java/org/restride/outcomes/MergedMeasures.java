package org.restride.outcomes;

import org.restride.base.ClinicSql;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves measures and their answers when two records become one. */
@Component
class MergedMeasures {

    private final ClinicSql db;

    MergedMeasures(ClinicSql db) {
        this.db = db;
    }

    @EventListener
    void on(PatientsMerged event) {
        db.sql("select outcomes.move_measures(:merged, :kept) where :clinic is not null")
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .query((row, n) -> "")
                .list();
    }
}
