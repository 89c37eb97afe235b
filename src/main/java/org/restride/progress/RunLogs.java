package org.restride.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;

/** Reports of runs, append-only. Of a report and its corrections the newest counts. */
@Repository
class RunLogs {

    /** The newest of each row of corrections; those that were taken back are left out. */
    private static final String NEWEST = """
            select l.* from progress.run_log l
            where l.clinic_id = :clinic and l.patient_id = :patient and not l.gone
                and not exists (select from progress.run_log c
                    where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                        and c.received_at >= l.received_at and (c.received_at, c.id) > (l.received_at, l.id))
            """;

    private final ClinicSql db;

    RunLogs(ClinicSql db) {
        this.db = db;
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
                    account_id)
                values (:clinic, :received, :id, :root, :corrects, :patient, :part, :day, :sort,
                    :minutes, :running, :metres, :surface, :shoe, :pain, :note, :light, :rule, :gone, :finished, :after_lock,
                    :account)
                """, rows.stream().map(RunLogs::parameters).toList());
    }

    private static MapSqlParameterSource parameters(Row row) {
        LogRun run = row.report();
        Surface surface = run.surface();
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
                .addValue("account", row.by().value());
    }

    /** The runs from that day on, newest first. One statement. */
    List<LoggedRun> since(PatientId patient, LocalDate from, int atMost) {
        return db.sql(NEWEST + """
                and l.received_at >= :since and l.day >= :from order by l.day desc, l.finished_at desc, l.id limit :most
                """)
                .param("patient", patient.value())
                .param("since", Columns.utc(earliest(from)))
                .param("from", from)
                .param("most", atMost)
                .query(RunLogs::run)
                .list();
    }

    Optional<LoggedRun> find(PatientId patient, UUID id) {
        return db.sql(NEWEST + """
                and l.root_id = (select r.root_id from progress.run_log r
                    where r.clinic_id = :clinic and r.patient_id = :patient and r.id = :id)
                """)
                .param("patient", patient.value())
                .param("id", id)
                .query(RunLogs::run)
                .optional();
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

    private static LoggedRun run(ResultSet row, int n) throws SQLException {
        String surface = row.getString("surface");
        return new LoggedRun(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "root_id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                uuidOrNull(row, "part_id"),
                Columns.day(row, "day"),
                RunSort.valueOf(row.getString("sort")),
                row.getInt("minutes"),
                row.getInt("running"),
                Columns.integerOrNull(row, "metres"),
                surface == null ? null : Surface.valueOf(surface),
                uuidOrNull(row, "shoe_id"),
                row.getInt("pain"),
                row.getString("note"),
                Light.valueOf(row.getString("light")),
                row.getBoolean("after_lock"),
                Columns.instant(row, "received_at"),
                new AccountId(Columns.uuid(row, "account_id")));
    }

    private static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
