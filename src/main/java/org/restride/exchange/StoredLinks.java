package org.restride.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/** The links of private calendars; one a patient. */
@Repository
class StoredLinks {

    private final ClinicSql db;

    StoredLinks(ClinicSql db) {
        this.db = db;
    }

    /** A link that stands. */
    record Link(PatientId patient, CalendarWish wish, Instant madeAt) {}

    Optional<Link> find(PatientId patient) {
        return db.sql("select * from exchange.calendar_link where clinic_id = :clinic and patient_id = :patient")
                .param("patient", patient.value())
                .query(StoredLinks::link)
                .optional();
    }

    Optional<Link> find(byte[] hash) {
        return db.sql("select * from exchange.calendar_link where clinic_id = :clinic and secret_hash = :hash")
                .param("hash", hash)
                .query(StoredLinks::link)
                .optional();
    }

    /** The former link ends. */
    void put(PatientId patient, byte[] hash, Instant now) {
        db.sql("""
                insert into exchange.calendar_link (clinic_id, patient_id, secret_hash, made_at)
                values (:clinic, :patient, :hash, :now)
                on conflict (clinic_id, patient_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
                """)
                .param("patient", patient.value())
                .param("hash", hash)
                .param("now", Columns.utc(now))
                .update();
    }

    boolean change(PatientId patient, CalendarWish wish) {
        return db.sql("""
                update exchange.calendar_link set with_names = :names, begins_at = :at
                where clinic_id = :clinic and patient_id = :patient
                """)
                        .param("patient", patient.value())
                        .param("names", wish.withNames())
                        .param("at", wish.beginsAt(), Types.TIME)
                        .update()
                == 1;
    }

    boolean remove(PatientId patient) {
        return db.sql("delete from exchange.calendar_link where clinic_id = :clinic and patient_id = :patient")
                        .param("patient", patient.value())
                        .update()
                == 1;
    }

    /** The link of the record that goes on stays; if it has none, the other's leads there from now on. */
    @EventListener
    void on(PatientsMerged event) {
        db.sql("""
                update exchange.calendar_link m set patient_id = :kept
                where m.clinic_id = :clinic and m.patient_id = :merged and not exists (
                    select from exchange.calendar_link k where k.clinic_id = :clinic and k.patient_id = :kept)
                """)
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .update();
        remove(event.merged());
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                new PatientId(Columns.uuid(row, "patient_id")),
                new CalendarWish(row.getBoolean("with_names"), row.getObject("begins_at", LocalTime.class)),
                Columns.instant(row, "made_at"));
    }
}
