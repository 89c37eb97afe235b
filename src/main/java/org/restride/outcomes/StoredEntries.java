package org.restride.outcomes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.questions.Answer;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers to measures, append-only. */
@Repository
class StoredEntries {

    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, BigDecimal>> SCALES = new TypeReference<>() {};

    private final ClinicSql db;
    private final JsonMapper json;

    StoredEntries(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** False if there are answers with this id already, or others correct the same ones. */
    boolean add(Entry entry) {
        Score score = entry.scored().score();
        return db.sql("""
                insert into outcomes.entry (clinic_id, id, patient_id, assignment_id, measure, measure_version, text_number, table_number,
                    answers, scales, score, standard_error, stratum, day, on_paper, replaces, account_id, answered_at, received_at)
                values (:clinic, :id, :patient, :assignment, :measure, :version, :text, :table, cast(:answers as jsonb),
                    cast(:scales as jsonb), :score, :error, :stratum, :day, :paper, :replaces, :by, :answered, :received)
                on conflict do nothing
                """)
                        .param("id", entry.id())
                        .param("patient", entry.patient().value())
                        .param("assignment", entry.assignment())
                        .param("measure", entry.measure())
                        .param("version", entry.measureVersion())
                        .param("text", entry.textNumber(), Types.INTEGER)
                        .param("table", entry.tableNumber(), Types.INTEGER)
                        .param("answers", json.writerFor(ANSWERS).writeValueAsString(entry.answers()))
                        .param("scales", json.writeValueAsString(entry.scored().scales()))
                        .param("score", score == null ? null : score.value(), Types.NUMERIC)
                        .param("error", score == null ? null : score.error(), Types.NUMERIC)
                        .param("stratum", entry.scored().stratum(), Types.VARCHAR)
                        .param("day", entry.day())
                        .param("paper", entry.onPaper())
                        .param("replaces", entry.replaces(), Types.OTHER)
                        .param("by", entry.by().value())
                        .param("answered", Columns.utc(entry.answeredAt()))
                        .param("received", Columns.utc(entry.receivedAt()))
                        .update()
                == 1;
    }

    Optional<Entry> find(UUID id) {
        return db.sql("select * from outcomes.entry where clinic_id = :clinic and id = :id")
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    /** Those of a patient that no later ones correct, the oldest first. One statement. */
    List<Entry> of(PatientId patient) {
        return db.sql("""
                select e.* from outcomes.entry e
                where e.clinic_id = :clinic and e.patient_id = :patient
                    and not exists (select from outcomes.entry later where later.clinic_id = :clinic and later.replaces = e.id)
                order by e.day, e.received_at
                """).param("patient", patient.value()).query(this::entry).list();
    }

    /** All of a patient, also those that later ones correct, the oldest first. One statement. */
    List<Entry> withCorrected(PatientId patient) {
        return db.sql("""
                select * from outcomes.entry where clinic_id = :clinic and patient_id = :patient order by day, received_at
                """).param("patient", patient.value()).query(this::entry).list();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        BigDecimal score = row.getBigDecimal("score");
        int text = row.getInt("text_number");
        boolean ownText = !row.wasNull();
        int table = row.getInt("table_number");
        boolean ownTable = !row.wasNull();
        return new Entry(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                Columns.uuid(row, "assignment_id"),
                row.getString("measure"),
                row.getInt("measure_version"),
                ownText ? text : null,
                ownTable ? table : null,
                json.readValue(row.getString("answers"), ANSWERS),
                new Scored(
                        json.readValue(row.getString("scales"), SCALES),
                        score == null ? null : new Score(score, row.getBigDecimal("standard_error")),
                        row.getString("stratum")),
                row.getObject("day", LocalDate.class),
                row.getBoolean("on_paper"),
                row.getObject("replaces", UUID.class),
                new AccountId(Columns.uuid(row, "account_id")),
                Columns.instant(row, "answered_at"),
                Columns.instant(row, "received_at"));
    }
}
