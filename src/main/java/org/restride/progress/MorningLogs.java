package org.restride.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers on the morning after a session, append-only. Of an answer and its corrections the newest counts. */
@Repository
class MorningLogs {

    private static final TypeReference<List<LoggedMorning.Earlier>> EARLIER = new TypeReference<>() {};

    private final ClinicSql db;
    private final JsonMapper json;

    MorningLogs(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** One answer as it is stored. */
    record Row(
            AnswerMorning answer,
            UUID root,
            UUID sessionRoot,
            PatientId patient,
            MorningReceipt receipt,
            int ruleVersion,
            AccountId by,
            boolean fromPaper) {}

    void add(Row row) {
        add(List.of(row));
    }

    void add(List<Row> rows) {
        db.batch("""
                insert into progress.morning_log (clinic_id, received_at, id, root_id, corrects, patient_id, session_root_id,
                    day, pain, note, next_step, rule_version, account_id, from_paper)
                values (:clinic, :received, :id, :root, :corrects, :patient, :session,
                    :day, :pain, :note, :next, :rule, :account, :paper)
                """, rows.stream().map(MorningLogs::parameters).toList());
    }

    /** The answers that were received since then, newest day first. */
    List<LoggedMorning> of(PatientId patient, Instant since) {
        return db.sql("""
                select m.*, (select coalesce(json_agg(json_build_object('pain', e.pain, 'note', e.note, 'at', e.received_at)
                        order by e.received_at desc, e.id desc), '[]'::json)
                    from progress.morning_log e
                    where e.clinic_id = m.clinic_id and e.patient_id = m.patient_id
                        and e.session_root_id = m.session_root_id and e.received_at <= m.received_at
                        and e.received_at >= m.received_at - interval '140 days'
                        and (e.received_at, e.id) < (m.received_at, m.id)) as earlier
                from progress.morning_log m
                where m.clinic_id = :clinic and m.patient_id = :patient and m.received_at >= :since
                    and not exists (select from progress.morning_log c
                        where c.clinic_id = m.clinic_id and c.patient_id = m.patient_id
                            and c.session_root_id = m.session_root_id
                            and c.received_at >= m.received_at and (c.received_at, c.id) > (m.received_at, m.id))
                order by m.day desc
                """)
                .param("patient", patient.value())
                .param("since", Columns.utc(since))
                .query(this::morning)
                .list();
    }

    private static MapSqlParameterSource parameters(Row row) {
        return new MapSqlParameterSource()
                .addValue("received", Columns.utc(row.receipt().receivedAt()))
                .addValue("id", row.answer().id())
                .addValue("root", row.root())
                .addValue("corrects", row.root().equals(row.answer().id()) ? null : row.root(), Types.OTHER)
                .addValue("patient", row.patient().value())
                .addValue("session", row.sessionRoot())
                .addValue("day", row.answer().day())
                .addValue("pain", row.answer().pain())
                .addValue("note", row.answer().note(), Types.VARCHAR)
                .addValue("next", row.receipt().then().name())
                .addValue("rule", row.ruleVersion())
                .addValue("account", row.by().value())
                .addValue("paper", row.fromPaper());
    }

    private LoggedMorning morning(ResultSet row, int n) throws SQLException {
        return new LoggedMorning(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                Columns.uuid(row, "session_root_id"),
                Columns.day(row, "day"),
                row.getInt("pain"),
                row.getString("note"),
                NextStep.valueOf(row.getString("next_step")),
                Columns.instant(row, "received_at"),
                json.readValue(row.getString("earlier"), EARLIER));
    }
}
