package org.restride.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers, append-only. */
@Repository
class AnswerSets {

    private static final TypeReference<Map<String, Boolean>> ANSWERS = new TypeReference<>() {};

    private final ClinicSql db;
    private final JsonMapper json;

    AnswerSets(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * False if there are answers with this id already.
     *
     * @param clockAhead seconds by which the phone's clock was ahead of ours; null if it didn't say
     */
    boolean add(AnswerSet answers, boolean counts, @Nullable Integer clockAhead, AccountId by) {
        return db.sql("""
                insert into questions.answer_set (clinic_id, id, patient_id, set_key, set_version, occasion, answers, level,
                    flags, counts, answered_at, received_at, clock_ahead_seconds, account_id)
                values (:clinic, :id, :patient, :set, :version, :occasion, cast(:answers as jsonb), :level,
                    :flags, :counts, :answered, :received, :ahead, :account)
                on conflict (clinic_id, id) do nothing
                """)
                        .param("id", answers.id())
                        .param("patient", answers.patient().value())
                        .param("set", answers.set())
                        .param("version", answers.version())
                        .param("occasion", answers.occasion().name())
                        .param("answers", json.writeValueAsString(answers.answers()))
                        .param("level", answers.level().name())
                        .param("flags", answers.flags().toArray(String[]::new))
                        .param("counts", counts)
                        .param("answered", Columns.utc(answers.answeredAt()))
                        .param("received", Columns.utc(answers.receivedAt()))
                        .param("ahead", clockAhead, Types.INTEGER)
                        .param("account", by.value())
                        .update()
                == 1;
    }

    Optional<AnswerSet> find(UUID id) {
        return db.sql("select * from questions.answer_set where clinic_id = :clinic and id = :id")
                .param("id", id)
                .query(this::answers)
                .optional();
    }

    Optional<AnswerSet> newestCounting(PatientId patient, String set) {
        return db.sql("""
                select * from questions.answer_set
                where clinic_id = :clinic and patient_id = :patient and set_key = :set and counts
                order by received_at desc limit 1
                """)
                .param("patient", patient.value())
                .param("set", set)
                .query(this::answers)
                .optional();
    }

    List<AnswerSet> of(PatientId patient, int atMost) {
        return db.sql("""
                select * from questions.answer_set where clinic_id = :clinic and patient_id = :patient
                order by received_at desc limit :most
                """)
                .param("patient", patient.value())
                .param("most", atMost)
                .query(this::answers)
                .list();
    }

    private AnswerSet answers(ResultSet row, int n) throws SQLException {
        return new AnswerSet(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("set_key"),
                row.getInt("set_version"),
                Occasion.valueOf(row.getString("occasion")),
                json.readValue(row.getString("answers"), ANSWERS),
                Level.valueOf(row.getString("level")),
                Arrays.asList((String[]) row.getArray("flags").getArray()),
                Columns.instant(row, "answered_at"),
                Columns.instant(row, "received_at"));
    }
}
