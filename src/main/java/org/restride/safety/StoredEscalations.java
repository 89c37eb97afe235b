package org.restride.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ladders that are climbed, and how far. */
@Repository
class StoredEscalations {

    /** One of some clinic. */
    record Key(ClinicId clinic, UUID id) {}

    /**
     * A ladder as the node that has it reads it.
     *
     * @param takenAt when somebody took the patient; null while nobody has
     * @param takenBy who has; null while nobody has
     * @param open whether there is still an alert of its kind
     */
    record Climb(
            UUID id,
            PatientId patient,
            EscalationKind kind,
            @Nullable Rung last,
            int rounds,
            @Nullable Instant takenAt,
            @Nullable UUID takenBy,
            boolean open) {

        Ladder.Standing standing() {
            return new Ladder.Standing(kind, last, rounds, takenAt);
        }
    }

    private final ClinicSql db;
    private final JdbcClient jdbc;
    private final Ids ids;

    StoredEscalations(ClinicSql db, JdbcClient jdbc, Ids ids) {
        this.db = db;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Begins a ladder. One that is open already begins anew if this weighs as much or more, since there is something new to tell; an urgent
     * answer changes nothing about an emergency.
     */
    void begin(PatientId patient, EscalationKind kind, Instant from, Instant now) {
        db.sql("""
                insert into safety.escalation as e (clinic_id, id, patient_id, kind, began_at, next_at)
                values (:clinic, :id, :patient, :kind, :now, :from)
                on conflict (clinic_id, patient_id) where ended_at is null do update set
                    kind = excluded.kind, began_at = excluded.began_at, last_rung = null, next_at = least(e.next_at, excluded.next_at)
                where excluded.kind = 'EMERGENCY' or (e.kind = 'URGENT' and e.last_rung is not null)
                """)
                .param("id", ids.next())
                .param("patient", patient.value())
                .param("kind", kind.name())
                .param("from", Columns.utc(from))
                .param("now", Columns.utc(now))
                .update();
    }

    /**
     * Holds a ladder whose time has come for this transaction; nothing if another node was faster. What it is about is read only then: one
     * statement would still see the alerts as they were before whoever held the ladder until now had raised another.
     */
    Optional<Climb> hold(UUID id, Instant now) {
        return db.sql("""
                select id from safety.escalation where clinic_id = :clinic and id = :id and next_at <= :now for update
                """)
                .param("id", id)
                .param("now", Columns.utc(now))
                .query(UUID.class)
                .optional()
                .flatMap(this::read);
    }

    private Optional<Climb> read(UUID id) {
        return db.sql("""
                select h.id, h.patient_id, h.kind, h.last_rung, h.rounds, w.taken_at, w.taken_by,
                    exists (select from safety.alert a
                        where a.clinic_id = h.clinic_id and a.patient_id = h.patient_id and a.closed_at is null
                            and a.reason = any (case h.kind when 'EMERGENCY' then array['EMERGENCY']
                                else array['URGENT_FLAG', 'URGENT_MESSAGE', 'URGENT_NOTE'] end)) open
                from safety.escalation h
                left join safety.worklist_entry w on w.clinic_id = h.clinic_id and w.patient_id = h.patient_id
                where h.clinic_id = :clinic and h.id = :id
                """).param("id", id).query(StoredEscalations::climb).optional();
    }

    void wait(UUID id, Instant then) {
        db.sql("update safety.escalation set next_at = :then where clinic_id = :clinic and id = :id")
                .param("id", id)
                .param("then", Columns.utc(then))
                .update();
    }

    /** Notes that a rung was reached; gives the step's id. */
    UUID reach(Climb climb, Rung rung, Instant then, Instant now) {
        UUID step = ids.next();
        db.sql("""
                with reached as (
                    update safety.escalation set last_rung = :rung, next_at = :then,
                        rounds = rounds + case when :rung = 'ON_CALL' then 1 else 0 end
                    where clinic_id = :clinic and id = :id)
                insert into safety.escalation_step (clinic_id, id, escalation_id, patient_id, rung, at)
                values (:clinic, :step, :id, :patient, :rung, :now)
                """)
                .param("id", climb.id())
                .param("step", step)
                .param("patient", climb.patient().value())
                .param("rung", rung.name())
                .param("then", Columns.utc(then))
                .param("now", Columns.utc(now))
                .update();
        return step;
    }

    /** Somebody has acted, or there is nothing to act on any more; letters that still wait are not needed. */
    void end(UUID id, Instant now) {
        db.sql("""
                with settled as (
                    update safety.escalation_notice n
                    set state = 'GIVEN_UP', problem = 'not-needed', next_try_at = null, settled_at = :now
                    from safety.escalation_step s
                    where s.clinic_id = :clinic and s.escalation_id = :id and n.clinic_id = :clinic and n.step_id = s.id
                        and n.state = 'WAITING')
                update safety.escalation set next_at = null, ended_at = :now where clinic_id = :clinic and id = :id
                """).param("id", id).param("now", Columns.utc(now)).update();
    }

    /** From when on somebody is to be found for what is urgent about the patient; empty if nothing is. */
    Optional<Instant> urgentFrom(PatientId patient) {
        return db.sql("""
                select respond_by from safety.alert
                where clinic_id = :clinic and patient_id = :patient and closed_at is null
                    and reason in ('URGENT_FLAG', 'URGENT_MESSAGE', 'URGENT_NOTE')
                order by respond_by limit 1
                """)
                .param("patient", patient.value())
                .query((row, n) -> Columns.instant(row, "respond_by"))
                .optional();
    }

    /** Of all clinics, those that have waited longest first. */
    List<Key> due(Instant now, int most) {
        return jdbc.sql("select clinic_id, id from safety.due_escalations(:now, :most)")
                .param("now", Columns.utc(now))
                .param("most", most)
                .query((row, n) -> new Key(new ClinicId(Columns.uuid(row, "clinic_id")), Columns.uuid(row, "id")))
                .list();
    }

    private static Climb climb(ResultSet row, int n) throws SQLException {
        String last = row.getString("last_rung");
        return new Climb(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                EscalationKind.valueOf(row.getString("kind")),
                last == null ? null : Rung.valueOf(last),
                row.getInt("rounds"),
                Columns.instantOrNull(row, "taken_at"),
                row.getObject("taken_by", UUID.class),
                row.getBoolean("open"));
    }
}
