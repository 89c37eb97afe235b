package org.restride.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The alerts of patients, open and closed. */
@Repository
class StoredAlerts {

    private static final String COLUMNS =
            "reason, cause, rule_version, urgency, numbers::text numbers, since, respond_by, acknowledged_at,"
                    + " acknowledged_by, closed_at, closed_by, outcome, note";

    private final ClinicSql db;
    private final JsonMapper json;

    StoredAlerts(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** All that are open, and of the others the newest. */
    List<Alert> of(PatientId patient, int limit) {
        return db.sql("select " + COLUMNS + """
                 from safety.alert where clinic_id = :clinic and patient_id = :patient
                order by closed_at is not null, rank, since desc, cause limit :limit
                """)
                .param("patient", patient.value())
                .param("limit", limit)
                .query((row, n) -> alert(row))
                .list();
    }

    List<Alert> open(PatientId patient) {
        return db.sql("select " + COLUMNS + """
                 from safety.alert where clinic_id = :clinic and patient_id = :patient and closed_at is null
                order by rank, since, cause
                """)
                .param("patient", patient.value())
                .query((row, n) -> alert(row))
                .list();
    }

    /** All that are open, and of the others those that began since then: what the rules may find again. */
    List<Alert> known(PatientId patient, Instant since) {
        return db.sql("select " + COLUMNS + """
                 from safety.alert where clinic_id = :clinic and patient_id = :patient
                    and (closed_at is null or since >= :since)
                order by rank, since, cause
                """)
                .param("patient", patient.value())
                .param("since", Columns.utc(since))
                .query((row, n) -> alert(row))
                .list();
    }

    /**
     * Raises what isn't known yet, and renews the numbers of what is; a cause that was closed stays closed.
     *
     * @return those that are new, or whose numbers are
     */
    List<Finding> raise(PatientId patient, Collection<Finding> findings, Rules rules, Instant now) {
        List<Finding> all = List.copyOf(findings);
        int[] changed = db.batch(
                """
                insert into safety.alert as a (clinic_id, patient_id, reason, cause, rule_version, urgency, rank, numbers, since,
                    respond_by, raised_at)
                values (:clinic, :patient, :reason, :cause, :version, :urgency, :rank, cast(:numbers as jsonb), :since,
                    :respond_by, :now)
                on conflict (clinic_id, patient_id, reason, cause) do update set numbers = excluded.numbers
                    where a.closed_at is null and a.numbers <> excluded.numbers
                """,
                all.stream().map(finding -> row(patient, finding, rules, now)).toList());
        return IntStream.range(0, changed.length)
                .filter(place -> changed[place] != 0)
                .mapToObj(all::get)
                .toList();
    }

    private MapSqlParameterSource row(PatientId patient, Finding finding, Rules rules, Instant now) {
        Rule rule = rules.of(finding.reason());
        return key(patient, finding.reason(), finding.cause())
                .addValue("version", rules.version())
                .addValue("urgency", rule.urgency().name())
                .addValue("rank", rule.rank())
                .addValue("numbers", json.writeValueAsString(finding.numbers()))
                .addValue("since", Columns.utc(finding.since()))
                .addValue("respond_by", Columns.utc(finding.since().plus(rule.respondWithin())))
                .addValue("now", Columns.utc(now));
    }

    /** Closes those of the named that are open. */
    void close(
            PatientId patient,
            Collection<Alert.Key> alerts,
            AccountId by,
            Outcome outcome,
            @Nullable String note,
            Instant now) {
        db.batch(
                """
                update safety.alert set closed_at = :now, closed_by = :by, outcome = :outcome, note = :note,
                    acknowledged_at = case when :seen then coalesce(acknowledged_at, :now) else acknowledged_at end,
                    acknowledged_by = case when :seen then coalesce(acknowledged_by, :by) else acknowledged_by end
                where clinic_id = :clinic and patient_id = :patient and reason = :reason and cause = :cause
                    and closed_at is null
                """,
                alerts.stream()
                        .map(alert -> key(patient, alert.reason(), alert.cause())
                                .addValue("by", by.value())
                                .addValue("seen", outcome.isOfClinician())
                                .addValue("outcome", outcome.name())
                                .addValue("note", note, Types.VARCHAR)
                                .addValue("now", Columns.utc(now)))
                        .toList());
    }

    /** A clinician sees to the patient's open alerts; of each only the first time counts. */
    void acknowledge(PatientId patient, AccountId by, Instant now) {
        db.sql("""
                update safety.alert set acknowledged_at = :now, acknowledged_by = :by
                where clinic_id = :clinic and patient_id = :patient and closed_at is null and acknowledged_at is null
                """)
                .param("patient", patient.value())
                .param("by", by.value())
                .param("now", Columns.utc(now))
                .update();
    }

    private static MapSqlParameterSource key(PatientId patient, Reason reason, String cause) {
        return new MapSqlParameterSource()
                .addValue("patient", patient.value())
                .addValue("reason", reason.name())
                .addValue("cause", cause);
    }

    private Alert alert(ResultSet row) throws SQLException {
        Instant seenAt = Columns.instantOrNull(row, "acknowledged_at");
        Instant closedAt = Columns.instantOrNull(row, "closed_at");
        return new Alert(
                Reason.valueOf(row.getString("reason")),
                row.getString("cause"),
                row.getInt("rule_version"),
                Urgency.valueOf(row.getString("urgency")),
                json.readValue(row.getString("numbers"), Numbers.class),
                Columns.instant(row, "since"),
                Columns.instant(row, "respond_by"),
                seenAt == null ? null : new Alert.Seen(seenAt, new AccountId(Columns.uuid(row, "acknowledged_by"))),
                closedAt == null ? null : closing(row, closedAt));
    }

    private static Alert.Closing closing(ResultSet row, Instant at) throws SQLException {
        return new Alert.Closing(
                at,
                new AccountId(Columns.uuid(row, "closed_by")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("note"));
    }
}
