package org.restride.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters and notices of ladders: each has a row before it goes out. */
@Repository
class StoredNotices {

    private static final int LATEST = 60;

    /** To whom one goes: a person's e-mail or browser, or the on-call address. */
    record Target(
            EscalationStep.Channel channel,
            @Nullable AccountId account,
            @Nullable UUID device) {

        static final Target ON_CALL = new Target(EscalationStep.Channel.EMAIL, null, null);

        static Target email(AccountId account) {
            return new Target(EscalationStep.Channel.EMAIL, account, null);
        }

        static Target push(AccountId account, UUID device) {
            return new Target(EscalationStep.Channel.PUSH, account, device);
        }
    }

    /** One that a node has taken to send it. */
    record Claimed(UUID id, PatientId patient, EscalationKind kind, Target target, int tries) {}

    private record Told(UUID step, EscalationStep head, Optional<EscalationStep.Notice> notice) {}

    private final ClinicSql db;
    private final JdbcClient jdbc;
    private final Ids ids;

    StoredNotices(ClinicSql db, JdbcClient jdbc, Ids ids) {
        this.db = db;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(UUID step, PatientId patient, List<Target> targets, Instant now) {
        if (targets.isEmpty()) {
            return;
        }
        db.batch(
                """
                insert into safety.escalation_notice
                    (clinic_id, id, step_id, patient_id, channel, account_id, device_id, state, next_try_at)
                values (:clinic, :id, :step, :patient, :channel, :account, :device, 'WAITING', :now)
                """,
                targets.stream()
                        .map(target -> new MapSqlParameterSource()
                                .addValue("id", ids.next())
                                .addValue("step", step)
                                .addValue("patient", patient.value())
                                .addValue("channel", target.channel().name())
                                .addValue("account", value(target.account()), Types.OTHER)
                                .addValue("device", target.device(), Types.OTHER)
                                .addValue("now", Columns.utc(now)))
                        .toList());
    }

    /**
     * Takes one for this node until a moment; nothing if it isn't its time or somebody else has it.
     *
     * @param until from when on it may be taken again if nobody has heard of it
     */
    Optional<Claimed> claim(UUID id, Instant now, Instant until) {
        return db.sql("""
                update safety.escalation_notice n set tries = n.tries + 1, next_try_at = :until
                from safety.escalation_step s
                join safety.escalation e on e.clinic_id = s.clinic_id and e.id = s.escalation_id
                where n.clinic_id = :clinic and n.id = :id and n.next_try_at <= :now
                    and s.clinic_id = :clinic and s.id = n.step_id
                returning n.id, n.patient_id, e.kind, n.channel, n.account_id, n.device_id, n.tries
                """)
                .param("id", id)
                .param("now", Columns.utc(now))
                .param("until", Columns.utc(until))
                .query((row, n) -> new Claimed(
                        Columns.uuid(row, "id"),
                        new PatientId(Columns.uuid(row, "patient_id")),
                        EscalationKind.valueOf(row.getString("kind")),
                        new Target(
                                EscalationStep.Channel.valueOf(row.getString("channel")),
                                account(row),
                                row.getObject("device_id", UUID.class)),
                        row.getInt("tries")))
                .optional();
    }

    void settle(UUID id, EscalationStep.State state, @Nullable String problem, Instant now) {
        db.sql("""
                update safety.escalation_notice set state = :state, problem = :problem, next_try_at = null, settled_at = :now
                where clinic_id = :clinic and id = :id and state = 'WAITING'
                """)
                .param("id", id)
                .param("state", state.name())
                .param("problem", problem, Types.VARCHAR)
                .param("now", Columns.utc(now))
                .update();
    }

    void again(UUID id, String problem, Instant then) {
        db.sql("""
                update safety.escalation_notice set problem = :problem, next_try_at = :then
                where clinic_id = :clinic and id = :id and state = 'WAITING'
                """)
                .param("id", id)
                .param("problem", problem)
                .param("then", Columns.utc(then))
                .update();
    }

    /** Of all clinics, those that have waited longest first. */
    List<StoredEscalations.Key> due(Instant now, int most) {
        return jdbc.sql("select clinic_id, id from safety.due_escalation_notices(:now, :most)")
                .param("now", Columns.utc(now))
                .param("most", most)
                .query((row, n) -> new StoredEscalations.Key(
                        new ClinicId(Columns.uuid(row, "clinic_id")), Columns.uuid(row, "id")))
                .list();
    }

    /** Who of the staff was told first, and when. */
    record First(AccountId account, Instant at) {}

    /**
     * Who was told first since the ladder that is open, else the last one, began or began anew; empty while nothing has gone out. One
     * statement.
     */
    Optional<First> first(PatientId patient) {
        return db.sql("""
                select n.account_id, n.settled_at
                from (select * from safety.escalation where clinic_id = :clinic and patient_id = :patient
                    order by ended_at is not null, began_at desc limit 1) e
                join safety.escalation_step s on s.clinic_id = e.clinic_id and s.escalation_id = e.id and s.at >= e.began_at
                join safety.escalation_notice n on n.clinic_id = s.clinic_id and n.step_id = s.id
                where n.state = 'SENT' and n.account_id is not null
                order by n.settled_at limit 1
                """)
                .param("patient", patient.value())
                .query((row, n) ->
                        new First(new AccountId(Columns.uuid(row, "account_id")), Columns.instant(row, "settled_at")))
                .optional();
    }

    /** Who was told in the ladder that is open, else in the last one; oldest first. One statement. */
    List<EscalationStep> latest(PatientId patient) {
        List<Told> rows = db.sql("""
                select s.id, e.kind, s.rung, s.at, n.channel, n.account_id, n.state, n.settled_at
                from (select * from safety.escalation where clinic_id = :clinic and patient_id = :patient
                    order by ended_at is not null, began_at desc limit 1) e
                join safety.escalation_step s on s.clinic_id = e.clinic_id and s.escalation_id = e.id
                left join safety.escalation_notice n on n.clinic_id = s.clinic_id and n.step_id = s.id
                order by s.at desc, s.id, n.id limit :most
                """)
                .param("patient", patient.value())
                .param("most", LATEST)
                .query(StoredNotices::told)
                .list();
        Map<UUID, List<EscalationStep.Notice>> notices = new LinkedHashMap<>();
        Map<UUID, EscalationStep> heads = new LinkedHashMap<>();
        for (Told row : rows.reversed()) {
            heads.put(row.step(), row.head());
            List<EscalationStep.Notice> told = notices.computeIfAbsent(row.step(), step -> new ArrayList<>());
            row.notice().ifPresent(told::add);
        }
        return heads.entrySet().stream()
                .map(step -> {
                    EscalationStep head = step.getValue();
                    return new EscalationStep(
                            head.kind(), head.rung(), head.at(), notices.getOrDefault(step.getKey(), List.of()));
                })
                .toList();
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        EscalationStep head = new EscalationStep(
                EscalationKind.valueOf(row.getString("kind")),
                Rung.valueOf(row.getString("rung")),
                Columns.instant(row, "at"),
                List.of());
        String channel = row.getString("channel");
        return new Told(
                Columns.uuid(row, "id"),
                head,
                channel == null
                        ? Optional.empty()
                        : Optional.of(new EscalationStep.Notice(
                                EscalationStep.Channel.valueOf(channel),
                                account(row),
                                EscalationStep.State.valueOf(row.getString("state")),
                                Columns.instantOrNull(row, "settled_at"))));
    }

    private static @Nullable AccountId account(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return account == null ? null : new AccountId(account);
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
