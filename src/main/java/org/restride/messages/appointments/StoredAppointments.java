package org.restride.messages.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.messages.AgreedAppointments;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What was agreed on. A time that somebody else has is refused by the table itself. */
@Repository
class StoredAppointments {

    private static final String SELECT = "select a.* from messages.appointment a ";

    private final ClinicSql db;

    StoredAppointments(ClinicSql db) {
        this.db = db;
    }

    /** False if the time was taken meanwhile. */
    boolean add(UUID id, PatientId patient, @Nullable UUID request, FreeTime time, AccountId by, Instant now) {
        try {
            bind(db.sql("""
                            insert into messages.appointment (clinic_id, id, patient_id, request_id, free_time_id, clinician_id,
                                starts_at, ends_at, way, state, booked_by, booked_at, changed_by, changed_at)
                            values (:clinic, :id, :patient, :request, :free_time, :clinician,
                                :begins, :ends, :way, 'BOOKED', :by, :now, :by, :now)
                            """), time)
                    .param("id", id)
                    .param("patient", patient.value())
                    .param("request", request)
                    .param("by", by.value())
                    .param("now", Columns.utc(now))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** When the next one begins that is booked. */
    Glimpse<Optional<Instant>> next(PatientId patient, Instant now) {
        return new Glimpse<>(
                """
                select to_json(min(a.starts_at)) #>> '{}' from messages.appointment a
                where a.clinic_id = :clinic and a.patient_id = :patient and a.state = 'BOOKED' and a.starts_at > :visit_after
                """,
                Map.of("patient", patient.value(), "visit_after", Columns.utc(now)),
                text -> Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant));
    }

    /** False if it was changed since, or the time was taken meanwhile. */
    boolean move(Appointment appointment, FreeTime to, AccountId by, Instant now) {
        try {
            return bind(db.sql("""
                            update messages.appointment set free_time_id = :free_time, clinician_id = :clinician,
                                starts_at = :begins, ends_at = :ends, way = :way, sequence = sequence + 1,
                                version = version + 1, changed_by = :by, changed_at = :now
                            where clinic_id = :clinic and patient_id = :patient and id = :id and version = :version
                                and state = 'BOOKED'
                            """), to)
                            .param("patient", appointment.patient().value())
                            .param("id", appointment.id())
                            .param("version", appointment.version())
                            .param("by", by.value())
                            .param("now", Columns.utc(now))
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Gives the time back; false if it was changed since. */
    boolean cancel(Appointment appointment, String reason, AccountId by, Instant now) {
        return db.sql("""
                        update messages.appointment set state = 'CANCELLED', free_time_id = null, reason = :reason,
                            sequence = sequence + 1, version = version + 1, changed_by = :by, changed_at = :now
                        where clinic_id = :clinic and patient_id = :patient and id = :id and version = :version
                            and state = 'BOOKED'
                        """)
                        .param("patient", appointment.patient().value())
                        .param("id", appointment.id())
                        .param("version", appointment.version())
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    /** False if it was changed since. */
    boolean miss(Appointment appointment, AccountId by, Instant now) {
        return db.sql("""
                        update messages.appointment set state = 'MISSED', version = version + 1, changed_by = :by,
                            changed_at = :now
                        where clinic_id = :clinic and patient_id = :patient and id = :id and version = :version
                            and state = 'BOOKED'
                        """)
                        .param("patient", appointment.patient().value())
                        .param("id", appointment.id())
                        .param("version", appointment.version())
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    Optional<Appointment> find(PatientId patient, UUID id) {
        return db.sql(SELECT + "where a.clinic_id = :clinic and a.patient_id = :patient and a.id = :id")
                .param("patient", patient.value())
                .param("id", id)
                .query(StoredAppointments::appointment)
                .optional();
    }

    /** For the program, which knows no patient. */
    Optional<Appointment> find(UUID id) {
        return db.sql(SELECT + "where a.clinic_id = :clinic and a.id = :id")
                .param("id", id)
                .query(StoredAppointments::appointment)
                .optional();
    }

    /** Newest first. */
    List<Appointment> of(PatientId patient, int most) {
        return db.sql(SELECT + """
                where a.clinic_id = :clinic and a.patient_id = :patient order by a.starts_at desc, a.id desc limit :most
                """)
                .param("patient", patient.value())
                .param("most", most)
                .query(StoredAppointments::appointment)
                .list();
    }

    /** Those that are booked and end after a moment, soonest first. */
    List<Appointment> upcoming(PatientId patient, Instant after) {
        return db.sql(SELECT + """
                where a.clinic_id = :clinic and a.patient_id = :patient and a.state = 'BOOKED' and a.ends_at > :after
                order by a.starts_at, a.id
                """)
                .param("patient", patient.value())
                .param("after", Columns.utc(after))
                .query(StoredAppointments::appointment)
                .list();
    }

    /** Those that stand and begin between two moments, the second not included. */
    List<AgreedAppointments.Agreed> agreed(PatientId patient, Instant from, Instant until) {
        return db.sql("""
                select a.id, a.starts_at, a.ends_at, a.sequence, a.changed_at from messages.appointment a
                where a.clinic_id = :clinic and a.patient_id = :patient and a.state = 'BOOKED'
                  and a.starts_at >= :from and a.starts_at < :until
                order by a.starts_at, a.id
                """)
                .param("patient", patient.value())
                .param("from", Columns.utc(from))
                .param("until", Columns.utc(until))
                .query((row, number) -> new AgreedAppointments.Agreed(
                        row.getObject("id", UUID.class),
                        Columns.instant(row, "starts_at"),
                        Columns.instant(row, "ends_at"),
                        row.getInt("sequence"),
                        Columns.instant(row, "changed_at")))
                .list();
    }

    /** Those of a clinician that begin after a moment, or did and nobody said whether the patient came, soonest first. */
    List<Appointment> of(AccountId clinician, Instant after, int most) {
        return db.sql(SELECT + """
                where a.clinic_id = :clinic and a.clinician_id = :clinician and a.state <> 'CANCELLED' and a.starts_at > :after
                order by a.starts_at, a.id limit :most
                """)
                .param("clinician", clinician.value())
                .param("after", Columns.utc(after))
                .param("most", most)
                .query(StoredAppointments::appointment)
                .list();
    }

    /** Those that are booked and begin between two moments, of all patients. */
    List<Appointment> between(Instant from, Instant to) {
        return db.sql(SELECT + """
                where a.clinic_id = :clinic and a.state = 'BOOKED' and a.starts_at >= :from and a.starts_at < :to
                order by a.starts_at, a.id
                """)
                .param("from", Columns.utc(from))
                .param("to", Columns.utc(to))
                .query(StoredAppointments::appointment)
                .list();
    }

    private static StatementSpec bind(StatementSpec statement, FreeTime time) {
        return statement
                .param("free_time", time.id())
                .param("clinician", time.clinician().value())
                .param("begins", Columns.utc(time.begins()))
                .param("ends", Columns.utc(time.ends()))
                .param("way", time.way().name());
    }

    private static Appointment appointment(ResultSet row, int n) throws SQLException {
        return new Appointment(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                new AccountId(Columns.uuid(row, "clinician_id")),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Way.valueOf(row.getString("way")),
                Appointment.State.valueOf(row.getString("state")),
                row.getInt("sequence"),
                row.getInt("version"),
                row.getString("reason"));
    }
}
