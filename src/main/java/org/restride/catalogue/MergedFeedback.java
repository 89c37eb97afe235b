package org.restride.catalogue;

import java.util.List;
import org.restride.base.ClinicSql;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves what a reader said and asked when two records become one. A mark made in the record that goes on wins. */
@Component
class MergedFeedback {

    private static final List<String> MOVES = List.of("""
            update catalogue.reader_mark m set patient_id = :kept
            where m.clinic_id = :clinic and m.patient_id = :merged and not exists (
                select from catalogue.reader_mark k
                where k.clinic_id = :clinic and k.patient_id = :kept and k.item_id = m.item_id)
            """, """
            delete from catalogue.reader_mark where clinic_id = :clinic and patient_id = :merged and cast(:kept as uuid) is not null
            """, """
            update catalogue.reader_question set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """);

    private final ClinicSql db;

    MergedFeedback(ClinicSql db) {
        this.db = db;
    }

    @EventListener
    void on(PatientsMerged event) {
        for (String sql : MOVES) {
            db.sql(sql)
                    .param("merged", event.merged().value())
                    .param("kept", event.kept().value())
                    .update();
        }
    }
}
