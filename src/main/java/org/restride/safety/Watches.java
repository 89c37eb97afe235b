package org.restride.safety;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each patient is to be looked at again; the row is also what lets one look at a patient wait for another. */
@Repository
class Watches {

    /** A patient whose time has come. */
    record Due(ClinicId clinic, PatientId patient) {}

    private final ClinicSql db;
    private final JdbcClient jdbc;

    Watches(ClinicSql db, JdbcClient jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction looks at the patient, so that the last look sees everything. */
    void hold(PatientId patient, Instant now) {
        db.sql("""
                insert into safety.watch (clinic_id, patient_id, checked_at) values (:clinic, :patient, :now)
                on conflict (clinic_id, patient_id) do update set checked_at = excluded.checked_at
                """)
                .param("patient", patient.value())
                .param("now", Columns.utc(now))
                .update();
    }

    void next(PatientId patient, Optional<Instant> moment) {
        db.sql("update safety.watch set next_check_at = :moment where clinic_id = :clinic and patient_id = :patient")
                .param("patient", patient.value())
                .param("moment", moment.map(Columns::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Of all clinics, those who have waited longest first. */
    List<Due> due(Instant now, int most) {
        return jdbc.sql("select clinic_id, patient_id from safety.due_patients(:now, :most)")
                .param("now", Columns.utc(now))
                .param("most", most)
                .query((row, n) -> new Due(
                        new ClinicId(Columns.uuid(row, "clinic_id")), new PatientId(Columns.uuid(row, "patient_id"))))
                .list();
    }
}
