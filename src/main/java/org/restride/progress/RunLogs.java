package org.restride.progress;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports of runs, append-only. Of a report and its corrections the newest counts. */
@Repository
class RunLogs {

    private static final TypeReference<List<LoggedRun>> RUNS = new TypeReference<>() {};

    /** The newest of each row of corrections; those that were taken back are left out. */
    private static final String NEWEST = """
            from progress.run_log l
            where l.clinic_id = :clinic and l.patient_id = :patient and not l.gone
                and not exists (select from progress.run_log c
                    where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                        and c.received_at >= l.received_at and (c.received_at, c.id) > (l.received_at, l.id))
            """;

    private static final String RUN = """
            json_build_object('id', l.id, 'root', l.root_id, 'patient', json_build_object('value', l.patient_id), 'part', l.part_id, 'day', l.day,
                'sort', l.sort, 'minutes', l.minutes, 'running', l.running, 'metres', l.metres, 'surface', l.surface,
                'shoe', l.shoe_id, 'pain', l.pain, 'note', l.note, 'light', l.light, 'afterLock', l.after_lock,
                'receivedAt', l.received_at, 'by', json_build_object('value', l.account_id), 'effort', l.effort,
                'measured', case when l.recorded_by is null then null else json_build_object('by', l.recorded_by,
                    'startedAt', l.started_at, 'movingSeconds', l.moving_seconds, 'ascent', l.ascent,
                    'heartRate', l.heart_rate) end)
            """;

    private final ClinicSql db;
    private final JsonMapper json;

    RunLogs(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** One report as it is stored. */
    record Row(LogRun report, UUID root, PatientId patient, SessionReceipt receipt, int ruleVersion, AccountId by) {}

    void add(Row row) {
        add(List.of(row));
    }

    void add(List<Row> rows) {
        db.batch("""
                insert into progress.run_log (clinic_id, received_at, id, root_id, corrects, patient_id, part_id, day, sort,
                    minutes, running, metres, surface, shoe_id, pain, note, light, rule_version, gone, finished_at, after_lock,
                    account_id, effort, recorded_by, started_at, moving_seconds, ascent, heart_rate)
                values (:clinic, :received, :id, :root, :corrects, :patient, :part, :day, :sort,
                    :minutes, :running, :metres, :surface, :shoe, :pain, :note, :light, :rule, :gone, :finished, :after_lock,
                    :account, :effort, :recorded, :started, :moving, :ascent, :heart_rate)
                """, rows.stream().map(RunLogs::parameters).toList());
    }

    private static MapSqlParameterSource parameters(Row row) {
        LogRun run = row.report();
        Surface surface = run.surface();
        Measured measured = run.measured();
        return new MapSqlParameterSource()
                .addValue("received", Columns.utc(row.receipt().receivedAt()))
                .addValue("id", run.id())
                .addValue("root", row.root())
                .addValue("corrects", run.corrects(), Types.OTHER)
                .addValue("patient", row.patient().value())
                .addValue("part", run.part(), Types.OTHER)
                .addValue("day", run.day())
                .addValue("sort", run.sort().name())
                .addValue("minutes", run.minutes())
                .addValue("running", run.running())
                .addValue("metres", run.metres(), Types.INTEGER)
                .addValue("surface", surface == null ? null : surface.name(), Types.VARCHAR)
                .addValue("shoe", run.shoe(), Types.OTHER)
                .addValue("pain", run.pain())
                .addValue("note", run.note(), Types.VARCHAR)
                .addValue("light", row.receipt().light().name())
                .addValue("rule", row.ruleVersion())
                .addValue("gone", run.gone())
                .addValue("finished", Columns.utc(run.finishedAt()))
                .addValue("after_lock", row.receipt().afterLock())
                .addValue("account", row.by().value())
                .addValue("effort", run.effort(), Types.SMALLINT)
                .addValue("recorded", measured == null ? null : measured.by().name(), Types.VARCHAR)
                .addValue(
                        "started",
                        measured == null ? null : Columns.utc(measured.startedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("moving", measured == null ? null : measured.movingSeconds(), Types.INTEGER)
                .addValue("ascent", measured == null ? null : measured.ascent(), Types.INTEGER)
                .addValue("heart_rate", measured == null ? null : measured.heartRate(), Types.SMALLINT);
    }

    /** The runs from that day on, newest first, as a part of a larger read. */
    Glimpse<List<LoggedRun>> since(PatientId patient, LocalDate from, int atMost) {
        return new Glimpse<>(
                "select json_agg(run) from (select " + RUN + " as run " + NEWEST + """
                and l.received_at >= :runs_since and l.day >= :runs_from
                order by l.day desc, l.finished_at desc, l.id limit :runs_most) newest
                """,
                Map.of(
                        "patient",
                        patient.value(),
                        "runs_since",
                        Columns.utc(earliest(from)),
                        "runs_from",
                        from,
                        "runs_most",
                        atMost),
                text -> text == null ? List.of() : json.readValue(text, RUNS));
    }

    Optional<LoggedRun> find(PatientId patient, UUID id) {
        return db.sql("select " + RUN + NEWEST + """
                and l.root_id = (select r.root_id from progress.run_log r
                    where r.clinic_id = :clinic and r.patient_id = :patient and r.id = :id)
                """)
                .param("patient", patient.value())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, LoggedRun.class));
    }

    /** The first report of the row of corrections to which that one belongs. */
    Optional<UUID> rootOf(PatientId patient, UUID id) {
        return db.sql("""
                select r.root_id from progress.run_log r
                where r.clinic_id = :clinic and r.patient_id = :patient and r.id = :id limit 1
                """)
                .param("patient", patient.value())
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Reports arrive on the day or later; a day less for phones whose clock is ahead. */
    private static Instant earliest(LocalDate from) {
        return from.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
