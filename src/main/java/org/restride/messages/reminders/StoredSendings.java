package org.restride.messages.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent, waits or was given up: one row a day and way, which is there before anything is sent. */
@Repository
class StoredSendings {

    private static final UUID NO_DEVICE = new UUID(0, 0);

    private final ClinicSql db;
    private final JdbcClient jdbc;

    StoredSendings(ClinicSql db, JdbcClient jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    /** By which way. */
    enum Channel {
        EMAIL,
        PUSH
    }

    /** How a sending stands; whoever finds one {@code CLAIMED} leaves it alone, since nobody knows whether it went out. */
    enum State {
        WAITING,
        CLAIMED,
        SENT,
        NOT_NEEDED,
        REFUSED,
        GIVEN_UP
    }

    /**
     * Which one.
     *
     * @param device all zeros for e-mail
     */
    record Key(ClinicId clinic, PatientId patient, LocalDate day, Channel channel, UUID device) {

        static Key email(ClinicId clinic, PatientId patient, LocalDate day) {
            return new Key(clinic, patient, day, Channel.EMAIL, NO_DEVICE);
        }

        static Key push(ClinicId clinic, PatientId patient, LocalDate day, UUID device) {
            return new Key(clinic, patient, day, Channel.PUSH, device);
        }
    }

    /** How the last one of a way ended. */
    record Last(LocalDate day, State state) {}

    /** Does nothing if there is one already: somebody else has thought of it. */
    void add(Key key, Instant now) {
        keyed("""
                insert into reminders.sending (clinic_id, patient_id, day, channel, device_id, state, next_try_at, made_at)
                values (:clinic, :patient, :day, :channel, :device, 'WAITING', :now, :now)
                on conflict (clinic_id, patient_id, day, channel, device_id) do nothing
                """, key).param("now", Columns.utc(now)).update();
    }

    /** Takes it for this node alone; which try it is, or nothing if it isn't its time or somebody else has it. */
    Optional<Integer> claim(Key key, Instant now) {
        return keyed("""
                update reminders.sending set state = 'CLAIMED', tries = tries + 1, next_try_at = null
                where clinic_id = :clinic and patient_id = :patient and day = :day and channel = :channel
                    and device_id = :device and next_try_at <= :now
                returning tries
                """, key)
                .param("now", Columns.utc(now))
                .query(Integer.class)
                .optional();
    }

    void settle(Key key, State state, Optional<String> problem, Instant now) {
        keyed("""
                update reminders.sending set state = :state, problem = :problem, settled_at = :now, next_try_at = null
                where clinic_id = :clinic and patient_id = :patient and day = :day and channel = :channel
                    and device_id = :device
                """, key)
                .param("state", state.name())
                .param("problem", problem.orElse(null), Types.VARCHAR)
                .param("now", Columns.utc(now))
                .update();
    }

    void again(Key key, String problem, Instant then) {
        keyed("""
                update reminders.sending set state = 'WAITING', problem = :problem, next_try_at = :then
                where clinic_id = :clinic and patient_id = :patient and day = :day and channel = :channel
                    and device_id = :device
                """, key)
                .param("problem", problem)
                .param("then", Columns.utc(then))
                .update();
    }

    /** How the last one of each channel ended; of several devices on one day the one that took it counts. */
    Map<Channel, Last> last(PatientId patient) {
        Map<Channel, Last> last = new EnumMap<>(Channel.class);
        db.sql("""
                select distinct on (channel) channel, day, state from reminders.sending
                where clinic_id = :clinic and patient_id = :patient and settled_at is not null and state <> 'NOT_NEEDED'
                order by channel, day desc, state = 'SENT' desc
                """).param("patient", patient.value()).query(row -> {
            last.put(
                    Channel.valueOf(row.getString("channel")),
                    new Last(Columns.day(row, "day"), State.valueOf(row.getString("state"))));
        });
        return last;
    }

    int forgetBefore(Instant moment) {
        return db.sql("delete from reminders.sending where clinic_id = :clinic and made_at < :moment")
                .param("moment", Columns.utc(moment))
                .update();
    }

    /** Of all clinics, those that have waited longest first. */
    List<Key> due(Instant now, int most) {
        return jdbc.sql(
                        "select clinic_id, patient_id, day, channel, device_id from reminders.due_sendings(:now, :most)")
                .param("now", Columns.utc(now))
                .param("most", most)
                .query(StoredSendings::key)
                .list();
    }

    private JdbcClient.StatementSpec keyed(String sql, Key key) {
        return db.sql(sql)
                .param("patient", key.patient().value())
                .param("day", key.day())
                .param("channel", key.channel().name())
                .param("device", key.device());
    }

    private static Key key(ResultSet row, int n) throws SQLException {
        return new Key(
                new ClinicId(Columns.uuid(row, "clinic_id")),
                new PatientId(Columns.uuid(row, "patient_id")),
                Columns.day(row, "day"),
                Channel.valueOf(row.getString("channel")),
                Columns.uuid(row, "device_id"));
    }
}
