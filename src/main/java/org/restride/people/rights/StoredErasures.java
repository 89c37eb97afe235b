package org.restride.people.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.OwnTable;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records are to be erased, and what remains of those that were. */
@Repository
class StoredErasures {

    private final ClinicSql db;
    private final JdbcClient everywhere;

    StoredErasures(ClinicSql db, JdbcClient everywhere) {
        this.db = db;
        this.everywhere = everywhere;
    }

    /** False if one stands already. */
    boolean add(UUID id, PatientId patient, AccountId by, Instant now) {
        return db.sql("""
                insert into people.erasure_request (clinic_id, id, patient_id, asked_by, asked_at, state)
                values (:clinic, :id, :patient, :by, :now, 'ASKED')
                on conflict (clinic_id, patient_id) where state <> 'TAKEN_BACK' do nothing
                """)
                        .param("id", id)
                        .param("patient", patient.value())
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                > 0;
    }

    Optional<ErasureRequest> standing(PatientId patient) {
        return db.sql("""
                select id, asked_at, state, keep_until, reason, answered_by, answered_at from people.erasure_request
                where clinic_id = :clinic and patient_id = :patient and state <> 'TAKEN_BACK'
                """)
                .param("patient", patient.value())
                .query((row, n) -> request(row))
                .optional();
    }

    boolean takeBack(PatientId patient) {
        return db.sql("""
                        update people.erasure_request set state = 'TAKEN_BACK'
                        where clinic_id = :clinic and patient_id = :patient and state <> 'TAKEN_BACK'
                        """).param("patient", patient.value()).update() > 0;
    }

    /** An answer may be given anew until it is confirmed. */
    boolean answer(PatientId patient, LocalDate keepUntil, String reason, AccountId by, Instant now) {
        return db.sql("""
                update people.erasure_request set state = 'KEPT', keep_until = :until, reason = :reason,
                    answered_by = :by, answered_at = :now
                where clinic_id = :clinic and patient_id = :patient and state in ('ASKED', 'KEPT')
                """)
                        .param("patient", patient.value())
                        .param("until", keepUntil)
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    /** False unless somebody else has answered. */
    boolean confirm(PatientId patient, AccountId by, Instant now) {
        return db.sql("""
                update people.erasure_request set state = 'CONFIRMED', confirmed_by = :by, confirmed_at = :now
                where clinic_id = :clinic and patient_id = :patient and state = 'KEPT' and answered_by <> :by
                """)
                        .param("patient", patient.value())
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    /** When the care ended; empty while it goes on or if there is no such patient. */
    Optional<LocalDate> careEnded(PatientId patient) {
        return db.sql("""
                select discharged_at from people.patient
                where clinic_id = :clinic and id = :patient and discharged_at is not null
                """)
                .param("patient", patient.value())
                .query((row, n) -> Columns.instant(row, "discharged_at")
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                .optional();
    }

    List<ClinicId> clinicsWithDue(LocalDate day) {
        return everywhere
                .sql("select people.clinics_with_due_erasures(:day) as id")
                .param("day", day)
                .query((row, n) -> new ClinicId(Columns.uuid(row, "id")))
                .list();
    }

    List<PatientId> due(LocalDate day, int most) {
        return db.sql("""
                select patient_id from people.erasure_request
                where clinic_id = :clinic and state = 'CONFIRMED' and keep_until <= :day order by keep_until limit :most
                """)
                .param("day", day)
                .param("most", most)
                .query((row, n) -> new PatientId(Columns.uuid(row, "patient_id")))
                .list();
    }

    /** How many rows the database's role for erasure has deleted. */
    long erase(OwnTable table, PatientId patient) {
        return db.sql("select people.erase(:name, :column, :patient) where :clinic is not null")
                .param("name", table.name())
                .param("column", table.column())
                .param("patient", patient.value())
                .query(Long.class)
                .single();
    }

    /** Before the rows go, of which the request is one. */
    boolean remember(PatientId patient, Instant now) {
        return db.sql("""
                insert into people.erased_record
                    (clinic_id, record_id, asked_at, keep_until, answered_by, confirmed_by, erased_at, row_count)
                select clinic_id, patient_id, asked_at, keep_until, answered_by, confirmed_by, :now, 0
                from people.erasure_request
                where clinic_id = :clinic and patient_id = :patient and state = 'CONFIRMED' and keep_until <= :day
                """)
                        .param("patient", patient.value())
                        .param("now", Columns.utc(now))
                        .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void count(PatientId patient, long rows) {
        db.sql("update people.erased_record set row_count = :rows where clinic_id = :clinic and record_id = :patient")
                .param("patient", patient.value())
                .param("rows", rows)
                .update();
    }

    private static ErasureRequest request(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("keep_until", LocalDate.class);
        return new ErasureRequest(
                Columns.uuid(row, "id"),
                Columns.instant(row, "asked_at"),
                until == null
                        ? Optional.empty()
                        : Optional.of(new ErasureRequest.Answer(
                                until,
                                row.getString("reason"),
                                new AccountId(Columns.uuid(row, "answered_by")),
                                Columns.instant(row, "answered_at"))),
                "CONFIRMED".equals(row.getString("state")));
    }
}
