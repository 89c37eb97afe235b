package org.restride.plans.ending;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.questions.Answer;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers to checks, append-only and once each. */
@Repository
class StoredCheckAnswers {

    private static final String PAIN = "pain";
    private static final String CAME_BACK = "came-back";
    private static final String WANTS_CALL = "wants-call";
    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

    private final ClinicSql db;
    private final JsonMapper json;

    StoredCheckAnswers(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * @param codes that the answers set
     * @throws DomainError.Conflict if the check was answered before
     */
    void add(PatientId patient, CheckAnswer answer, Set<String> codes, AccountId by) {
        Integer pain = answer.answers().get(PAIN) instanceof Answer.Amount(int number) ? number : null;
        int added = db.sql("""
                insert into plans.aftercare_answer (clinic_id, aftercare_id, weeks, patient_id, set_version, answers, pain, came_back,
                    wants_call, account_id, answered_at)
                values (:clinic, :aftercare, :weeks, :patient, :set_version, cast(:answers as jsonb), :pain, :came_back, :wants_call,
                    :account, :at)
                on conflict (clinic_id, aftercare_id, weeks) do nothing
                """)
                .param("aftercare", answer.aftercare().value())
                .param("weeks", answer.weeks())
                .param("patient", patient.value())
                .param("set_version", answer.setVersion())
                .param("answers", json.writerFor(ANSWERS).writeValueAsString(answer.answers()))
                .param("pain", pain, Types.SMALLINT)
                .param("came_back", codes.contains(CAME_BACK))
                .param("wants_call", codes.contains(WANTS_CALL))
                .param("account", by.value())
                .param("at", Columns.utc(answer.answeredAt()))
                .update();
        if (added == 0) {
            throw new DomainError.Conflict("plans.ending.error.answered");
        }
    }

    /** All answers, the newest first. */
    List<CheckAnswer> of(PatientId patient) {
        return db.sql("""
                select * from plans.aftercare_answer where clinic_id = :clinic and patient_id = :patient
                order by answered_at desc
                """)
                .param("patient", patient.value())
                .query((row, n) -> new CheckAnswer(
                        new AftercareId(Columns.uuid(row, "aftercare_id")),
                        row.getInt("weeks"),
                        row.getInt("set_version"),
                        json.readValue(row.getString("answers"), ANSWERS),
                        Columns.instant(row, "answered_at")))
                .list();
    }
}
