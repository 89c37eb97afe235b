package org.restride.plans.learning;

import java.util.List;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemId;
import org.restride.plans.PlanId;
import org.springframework.stereotype.Repository;

/** Answers about articles, append-only. */
@Repository
class StoredLearning {
    private final ClinicSql db;

    StoredLearning(ClinicSql db) {
        this.db = db;
    }

    /** The same id again adds nothing. */
    boolean add(UUID id, PatientId patient, PlanId plan, LearningAnswer answer, AccountId by) {
        return db.sql("""
                insert into plans.learning_answer (clinic_id, id, patient_id, plan_id, part_id, item_id, question, answer, account_id, at)
                values (:clinic, :id, :patient, :plan, :part, :item, :question, :answer, :account, :at)
                on conflict (clinic_id, id) do nothing
                """)
                        .param("id", id)
                        .param("patient", patient.value())
                        .param("plan", plan.value())
                        .param("part", answer.part())
                        .param("item", answer.article().value())
                        .param("question", answer.question())
                        .param("answer", answer.answer())
                        .param("account", by.value())
                        .param("at", Columns.utc(answer.at()))
                        .update()
                > 0;
    }

    /** Of each question about each article the newest answer, the newest first. */
    List<LearningAnswer> of(PatientId patient) {
        return db.sql("""
                select * from (
                    select distinct on (item_id, question) part_id, item_id, question, answer, at
                    from plans.learning_answer where clinic_id = :clinic and patient_id = :patient
                    order by item_id, question, at desc, id desc) newest
                order by at desc, question
                """)
                .param("patient", patient.value())
                .query((row, n) -> new LearningAnswer(
                        Columns.uuid(row, "part_id"),
                        new ItemId(Columns.uuid(row, "item_id")),
                        row.getString("question"),
                        row.getString("answer"),
                        Columns.instant(row, "at")))
                .list();
    }
}
