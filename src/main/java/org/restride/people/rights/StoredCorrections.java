package org.restride.people.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;

/** What patients said is wrong. */
@Repository
class StoredCorrections {

    private final ClinicSql db;

    StoredCorrections(ClinicSql db) {
        this.db = db;
    }

    /** The same id again adds nothing. */
    boolean add(UUID id, PatientId patient, RecordPart part, String words, AccountId by, Instant now) {
        return db.sql("""
                insert into people.correction_request (clinic_id, id, patient_id, part, words, asked_by, asked_at, state)
                values (:clinic, :id, :patient, :part, :words, :by, :now, 'OPEN')
                on conflict (clinic_id, id) do nothing
                """)
                        .param("id", id)
                        .param("patient", patient.value())
                        .param("part", part.name())
                        .param("words", words)
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                > 0;
    }

    /** The newest first. */
    List<Correction> of(PatientId patient) {
        return db.sql("""
                select id, part, words, asked_at, state, answer, answered_at from people.correction_request
                where clinic_id = :clinic and patient_id = :patient order by asked_at desc, id
                """)
                .param("patient", patient.value())
                .query((row, n) -> correction(row))
                .list();
    }

    int open(PatientId patient) {
        return db.sql("""
                select count(*) from people.correction_request
                where clinic_id = :clinic and patient_id = :patient and state = 'OPEN'
                """)
                .param("patient", patient.value())
                .query(Integer.class)
                .single();
    }

    /** False if it was answered before, or is another patient's. */
    boolean answer(PatientId patient, UUID id, boolean corrected, String words, AccountId by, Instant now) {
        return db.sql("""
                update people.correction_request set state = :state, answer = :words, answered_by = :by, answered_at = :now
                where clinic_id = :clinic and id = :id and patient_id = :patient and state = 'OPEN'
                """)
                        .param("id", id)
                        .param("patient", patient.value())
                        .param("state", corrected ? "CORRECTED" : "NOT_CORRECTED")
                        .param("words", words)
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    private static Correction correction(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Correction(
                Columns.uuid(row, "id"),
                RecordPart.valueOf(row.getString("part")),
                row.getString("words"),
                Columns.instant(row, "asked_at"),
                "OPEN".equals(state)
                        ? Optional.empty()
                        : Optional.of(new Correction.Reply(
                                "CORRECTED".equals(state),
                                row.getString("answer"),
                                Columns.instant(row, "answered_at"))));
    }
}
