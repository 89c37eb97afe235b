package org.restride.progress;

import org.restride.base.ClinicSql;
import org.restride.base.LiveUpdates;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves what the patient reported when two records become one; each report stays the one report that it was. A choice made for the record
 * that goes on wins.
 */
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
        db.sql("select progress.move_runs(:merged, :kept) where :clinic is not null")
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .query((row, n) -> "")
                .list();
        db.sql("""
                update progress.effort_choice m set patient_id = :kept
                where m.clinic_id = :clinic and m.patient_id = :merged and not exists (
                    select from progress.effort_choice k where k.clinic_id = :clinic and k.patient_id = :kept)
                """)
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .update();
        db.sql("delete from progress.effort_choice where clinic_id = :clinic and patient_id = :merged")
                .param("merged", event.merged().value())
                .update();
        live.announce(event.kept(), LiveUpdates.Topic.SESSION);
    }
}
