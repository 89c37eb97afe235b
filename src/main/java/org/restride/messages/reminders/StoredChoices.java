package org.restride.messages.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What patients chose, and when each is to be looked at next. */
@Repository
class StoredChoices {

    private final ClinicSql db;
    private final JdbcClient jdbc;

    StoredChoices(ClinicSql db, JdbcClient jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    /**
     * A patient's choice.
     *
     * @param zone for which {@code next} was worked out
     * @param next null while nothing is to be sent
     * @param refused the address that the mail server would not take
     */
    record Choice(
            PatientId patient,
            boolean byEmail,
            ReminderTimes times,
            @Nullable Instant pausedAt,
            ZoneId zone,
            @Nullable Instant next,
            UUID link,
            @Nullable String refused,
            int version) {

        boolean isPaused() {
            return pausedAt != null;
        }

        /** Whether the mail server would not take this address; another one is worth a try. */
        boolean refuses(Optional<String> address) {
            return address.filter(email -> email.equals(refused)).isPresent();
        }
    }

    /** A patient whose time has come. */
    record Due(ClinicId clinic, PatientId patient) {}

    Optional<Choice> find(PatientId patient) {
        return db.sql("select * from reminders.choice where clinic_id = :clinic and patient_id = :patient")
                .param("patient", patient.value())
                .query(StoredChoices::choice)
                .optional();
    }

    Optional<Choice> find(UUID link) {
        return db.sql("select * from reminders.choice where clinic_id = :clinic and link_id = :link")
                .param("link", link)
                .query(StoredChoices::choice)
                .optional();
    }

    /** False if the patient has chosen meanwhile. */
    boolean add(PatientId patient, boolean byEmail, ReminderTimes times, ZoneId zone, UUID link) {
        return db.sql("""
                insert into reminders.choice
                    (clinic_id, patient_id, by_email, remind_at, days_off, quiet_from, quiet_until, zone, link_id)
                values (:clinic, :patient, :email, :at, :off, :from, :until, :zone, :link)
                on conflict (clinic_id, patient_id) do nothing
                """)
                        .param("patient", patient.value())
                        .param("email", byEmail)
                        .param("at", times.at())
                        .param("off", times.daysOffAsBits())
                        .param("from", times.quietFrom())
                        .param("until", times.quietUntil())
                        .param("zone", zone.getId())
                        .param("link", link)
                        .update()
                == 1;
    }

    /** False if it was changed since that version. What the mail server refused is worth a new try when somebody chooses anew. */
    boolean change(PatientId patient, boolean byEmail, ReminderTimes times, int version) {
        return db.sql("""
                update reminders.choice set by_email = :email, remind_at = :at, days_off = :off, quiet_from = :from,
                    quiet_until = :until, refused_address = case when by_email then refused_address end,
                    refused_at = case when by_email then refused_at end, version = version + 1
                where clinic_id = :clinic and patient_id = :patient and version = :version
                """)
                        .param("patient", patient.value())
                        .param("email", byEmail)
                        .param("at", times.at())
                        .param("off", times.daysOffAsBits())
                        .param("from", times.quietFrom())
                        .param("until", times.quietUntil())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if it was so already. */
    boolean pause(PatientId patient, @Nullable Instant since) {
        return db.sql("""
                update reminders.choice set paused_at = :since, version = version + 1
                where clinic_id = :clinic and patient_id = :patient and (paused_at is null) <> (:since::timestamptz is null)
                """)
                        .param("patient", patient.value())
                        .param("since", since == null ? null : Columns.utc(since), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    void next(PatientId patient, Optional<Instant> next, ZoneId zone) {
        db.sql("""
                update reminders.choice set next_at = :next, zone = :zone
                where clinic_id = :clinic and patient_id = :patient
                """)
                .param("patient", patient.value())
                .param("next", next.map(Columns::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", zone.getId())
                .update();
    }

    /** False if it is not the moment any more that it was: another node has been here. */
    boolean advance(Choice seen, Optional<Instant> next, ZoneId zone) {
        return db.sql("""
                update reminders.choice set next_at = :next, zone = :zone
                where clinic_id = :clinic and patient_id = :patient and next_at = :seen
                """)
                        .param("patient", seen.patient().value())
                        .param("seen", at(seen.next()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("next", at(next.orElse(null)), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("zone", zone.getId())
                        .update()
                == 1;
    }

    void refused(PatientId patient, String address, Instant now) {
        db.sql("""
                update reminders.choice set refused_address = :address, refused_at = :now
                where clinic_id = :clinic and patient_id = :patient
                """)
                .param("patient", patient.value())
                .param("address", address)
                .param("now", Columns.utc(now))
                .update();
    }

    /** The address is another one now. */
    void forgive(PatientId patient) {
        db.sql("""
                update reminders.choice set refused_address = null, refused_at = null
                where clinic_id = :clinic and patient_id = :patient
                """).param("patient", patient.value()).update();
    }

    List<PatientId> refused() {
        return db.sql("""
                select patient_id from reminders.choice
                where clinic_id = :clinic and refused_at is not null order by refused_at, patient_id
                """)
                .query((row, n) -> new PatientId(Columns.uuid(row, "patient_id")))
                .list();
    }

    /** Of all clinics, those who have waited longest first. */
    List<Due> due(Instant now, int most) {
        return jdbc.sql("select clinic_id, patient_id from reminders.due_patients(:now, :most)")
                .param("now", Columns.utc(now))
                .param("most", most)
                .query((row, n) -> new Due(
                        new ClinicId(Columns.uuid(row, "clinic_id")), new PatientId(Columns.uuid(row, "patient_id"))))
                .list();
    }

    private static @Nullable Object at(@Nullable Instant moment) {
        return moment == null ? null : Columns.utc(moment);
    }

    private static Choice choice(ResultSet row, int n) throws SQLException {
        return new Choice(
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getBoolean("by_email"),
                new ReminderTimes(
                        row.getObject("remind_at", LocalTime.class),
                        ReminderTimes.days(row.getInt("days_off")),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_until", LocalTime.class)),
                Columns.instantOrNull(row, "paused_at"),
                ZoneId.of(row.getString("zone")),
                Columns.instantOrNull(row, "next_at"),
                Columns.uuid(row, "link_id"),
                row.getString("refused_address"),
                row.getInt("version"));
    }
}
