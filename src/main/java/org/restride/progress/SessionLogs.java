package org.restride.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;
import org.restride.plans.PlanVersionId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports of sessions, append-only. Of a report and its corrections the newest counts. */
@Repository
class SessionLogs {

    private static final TypeReference<List<SessionEntry>> ENTRIES = new TypeReference<>() {};

    /** The newest of each row of corrections, with its entries; narrowed by what follows. */
    private static final String REPORTS = """
            select l.*, (select coalesce(json_agg(json_build_object('item', e.item_id, 'outcome', e.outcome,
                    'setsDone', e.sets_done, 'reason', e.reason, 'reasonText', e.reason_text,
                    'hurt', case when e.hurt_where is null then null
                        else json_build_object('where', e.hurt_where, 'side', e.hurt_side, 'score', e.hurt_score) end)), '[]'::json)
                from progress.session_entry e
                where e.clinic_id = l.clinic_id and e.received_at = l.received_at and e.log_id = l.id) as entries
            from progress.session_log l
            where l.clinic_id = :clinic and %s exists (select from progress.session_log c
                where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                    and c.received_at >= l.received_at and (c.received_at, c.id) > (l.received_at, l.id))
            """;

    private static final String NEWEST = REPORTS.formatted("not");

    /** Those that a correction has replaced. */
    private static final String REPLACED = REPORTS.formatted("");

    private final ClinicSql db;
    private final JsonMapper json;

    SessionLogs(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** One report as it is stored. */
    record Row(
            LogSession report,
            UUID root,
            PatientId patient,
            SessionReceipt receipt,
            int ruleVersion,
            AccountId by,
            boolean fromPaper) {}

    void add(Row row) {
        add(List.of(row));
    }

    /** Reports with their entries, in two round trips however many there are. */
    void add(List<Row> rows) {
        db.batch("""
                insert into progress.session_log (clinic_id, received_at, id, root_id, corrects, patient_id, plan_id,
                    plan_version, day, started_at, finished_at, pain, effort, note, light, rule_version, after_lock, account_id,
                    variant, from_paper)
                values (:clinic, :received, :id, :root, :corrects, :patient, :plan,
                    :plan_version, :day, :started, :finished, :pain, :effort, :note, :light, :rule, :after_lock, :account,
                    :variant, :paper)
                """, rows.stream().map(SessionLogs::log).toList());
        List<MapSqlParameterSource> entries = rows.stream()
                .flatMap(row -> row.report().entries().stream().map(entry -> entry(row, entry)))
                .toList();
        if (!entries.isEmpty()) {
            db.batch("""
                    insert into progress.session_entry (clinic_id, received_at, log_id, item_id, patient_id, outcome,
                        sets_done, reason, reason_text, hurt_where, hurt_side, hurt_score)
                    values (:clinic, :received, :log, :item, :patient, :outcome,
                        :sets, :reason, :reason_text, :where, :side, :score)
                    """, entries);
        }
    }

    /** The report, or its newest correction. */
    Optional<LoggedSession> find(PatientId patient, UUID id) {
        return db.sql(NEWEST + """
                and l.patient_id = :patient and l.root_id = (select r.root_id from progress.session_log r
                    where r.clinic_id = :clinic and r.patient_id = :patient and r.id = :id)
                """)
                .param("patient", patient.value())
                .param("id", id)
                .query(this::session)
                .optional();
    }

    /** The sessions that were received since then, newest day first. */
    List<LoggedSession> of(PatientId patient, Instant since, int atMost) {
        return db.sql(NEWEST + """
                and l.patient_id = :patient and l.received_at >= :since
                order by l.day desc, l.finished_at desc limit :most
                """)
                .param("patient", patient.value())
                .param("since", Columns.utc(since))
                .param("most", atMost)
                .query(this::session)
                .list();
    }

    /** The reports received since then that a correction has replaced, newest first. */
    List<LoggedSession> replaced(PatientId patient, Instant since) {
        return db.sql(REPLACED + " and l.patient_id = :patient and l.received_at >= :since order by l.received_at desc")
                .param("patient", patient.value())
                .param("since", Columns.utc(since))
                .query(this::session)
                .list();
    }

    /** Whose report it is. */
    Optional<PatientId> patientOf(UUID id) {
        return db.sql("select patient_id from progress.session_log where clinic_id = :clinic and id = :id limit 1")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(PatientId::new);
    }

    /** The last day on which each patient of the clinic did a session or ran, among those received since then. */
    Map<PatientId, LocalDate> lastDays(Instant since) {
        record Last(UUID patient, LocalDate day) {}
        return db
                .sql("""
                        select patient_id as patient, max(day) as day from (
                            select patient_id, day from progress.session_log
                            where clinic_id = :clinic and received_at >= :since
                            union all select patient_id, day from progress.run_log
                            where clinic_id = :clinic and received_at >= :since and not gone) done
                        group by patient_id
                        """)
                .param("since", Columns.utc(since))
                .query((row, n) -> new Last(Columns.uuid(row, "patient"), Columns.day(row, "day")))
                .list()
                .stream()
                .collect(Collectors.toMap(last -> new PatientId(last.patient()), Last::day));
    }

    Optional<LocalDate> lastDay(PatientId patient) {
        return db.sql("""
                select day from (
                    select day from progress.session_log where clinic_id = :clinic and patient_id = :patient
                    union all select day from progress.run_log
                    where clinic_id = :clinic and patient_id = :patient and not gone) done
                order by day desc limit 1
                """)
                .param("patient", patient.value())
                .query((row, n) -> Columns.day(row, "day"))
                .optional();
    }

    private static MapSqlParameterSource log(Row row) {
        LogSession report = row.report();
        return new MapSqlParameterSource()
                .addValue("received", Columns.utc(row.receipt().receivedAt()))
                .addValue("id", report.id())
                .addValue("root", row.root())
                .addValue("corrects", report.corrects(), Types.OTHER)
                .addValue("patient", row.patient().value())
                .addValue("plan", report.plan().plan().value())
                .addValue("plan_version", report.plan().version())
                .addValue("day", report.day())
                .addValue("started", Columns.utc(report.startedAt()))
                .addValue("finished", Columns.utc(report.finishedAt()))
                .addValue("pain", report.pain())
                .addValue("effort", report.effort(), Types.SMALLINT)
                .addValue("note", report.note(), Types.VARCHAR)
                .addValue("light", row.receipt().light().name())
                .addValue("rule", row.ruleVersion())
                .addValue("variant", report.variant().name())
                .addValue("after_lock", row.receipt().afterLock())
                .addValue("account", row.by().value())
                .addValue("paper", row.fromPaper());
    }

    private static MapSqlParameterSource entry(Row row, SessionEntry entry) {
        SessionEntry.@Nullable Hurt hurt = entry.hurt();
        return new MapSqlParameterSource()
                .addValue("received", Columns.utc(row.receipt().receivedAt()))
                .addValue("log", row.report().id())
                .addValue("item", entry.item())
                .addValue("patient", row.patient().value())
                .addValue("outcome", entry.outcome().name())
                .addValue("sets", entry.setsDone())
                .addValue(
                        "reason", entry.reason() == null ? null : entry.reason().name(), Types.VARCHAR)
                .addValue("reason_text", entry.reasonText(), Types.VARCHAR)
                .addValue("where", hurt == null ? null : hurt.where().name(), Types.VARCHAR)
                .addValue(
                        "side",
                        hurt == null || hurt.side() == null ? null : hurt.side().name(),
                        Types.VARCHAR)
                .addValue("score", hurt == null ? null : hurt.score(), Types.SMALLINT);
    }

    private LoggedSession session(ResultSet row, int n) throws SQLException {
        return new LoggedSession(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "root_id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                new PlanVersionId(new PlanId(Columns.uuid(row, "plan_id")), row.getInt("plan_version")),
                Columns.day(row, "day"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "finished_at"),
                Columns.instant(row, "received_at"),
                row.getInt("pain"),
                Columns.integerOrNull(row, "effort"),
                row.getString("note"),
                Light.valueOf(row.getString("light")),
                SessionVariant.valueOf(row.getString("variant")),
                row.getBoolean("after_lock"),
                json.readValue(row.getString("entries"), ENTRIES),
                row.getBoolean("from_paper") ? new AccountId(Columns.uuid(row, "account_id")) : null);
    }
}
