package org.restride.plans.assessment;

import org.restride.base.ClinicSql;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves assessments, and choices that rest on them, when two records become one. */
@Component
class MergedAssessments {

    private final ClinicSql db;

    MergedAssessments(ClinicSql db) {
        this.db = db;
    }

    @EventListener
    void on(PatientsMerged event) {
        db.sql("select plans.move_assessments(:merged, :kept) where :clinic is not null")
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .query((row, n) -> "")
                .list();
    }
}
