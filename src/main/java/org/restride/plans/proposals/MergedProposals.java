package org.restride.plans.proposals;

import org.restride.base.ClinicSql;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves proposals, decisions and what was signed beforehand when two records become one. */
@Component
class MergedProposals {

    private final ClinicSql db;

    MergedProposals(ClinicSql db) {
        this.db = db;
    }

    @EventListener
    void on(PatientsMerged event) {
        db.sql("select plans.move_proposals(:merged, :kept) where :clinic is not null")
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .query((row, n) -> "")
                .list();
    }
}
