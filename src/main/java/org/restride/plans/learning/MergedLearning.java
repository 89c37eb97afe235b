package org.restride.plans.learning;

import org.restride.base.ClinicSql;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves answers about articles when two records become one. */
@Component
class MergedLearning {
    private final ClinicSql db;

    MergedLearning(ClinicSql db) {
        this.db = db;
    }

    @EventListener
    void on(PatientsMerged event) {
        db.sql("select plans.move_learning(:merged, :kept) where :clinic is not null")
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .query((row, n) -> "")
                .list();
    }
}
