package org.restride.plans.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;
import org.restride.plans.TemplateId;
import org.restride.plans.TemplateVersionId;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Choices of templates, and the plans that came from them; append-only. */
@Repository
class Origins {

    private final ClinicSql db;
    private final JsonMapper json;

    Origins(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(PatientId patient, Origin origin) {
        db.sql("""
                insert into plans.plan_choice (clinic_id, id, patient_id, template_id, template_version, assessment_id,
                    assessment_version, rules_version, body, chosen_by, chosen_at)
                values (:clinic, :id, :patient, :template, :template_version, :assessment, :assessment_version, :rules,
                    cast(:body as jsonb), :by, :at)
                """)
                .param("id", origin.id())
                .param("patient", patient.value())
                .param("template", origin.template().template().value())
                .param("template_version", origin.template().version())
                .param("assessment", origin.assessment().value())
                .param("assessment_version", origin.assessmentVersion())
                .param("rules", origin.rulesVersion())
                .param("body", json.writeValueAsString(origin.body()))
                .param("by", origin.by().value())
                .param("at", Columns.utc(origin.at()))
                .update();
    }

    /** Ties the plan to the patient's newest choice if that was of the template from which the plan was made and has led to no plan yet. */
    void tie(PlanId plan, PatientId patient) {
        db.sql("""
                insert into plans.plan_origin (clinic_id, plan_id, patient_id, choice_id)
                select p.clinic_id, p.id, p.patient_id, c.id
                from plans.plan p
                join plans.plan_version v on v.clinic_id = p.clinic_id and v.plan_id = p.id and v.version = p.version
                join lateral (select n.id, n.template_id from plans.plan_choice n
                    where n.clinic_id = p.clinic_id and n.patient_id = p.patient_id order by n.chosen_at desc limit 1) c
                    on c.template_id::text = v.body -> 'madeFrom' ->> 'template'
                where p.clinic_id = :clinic and p.id = :plan and p.patient_id = :patient
                    and not exists (select from plans.plan_origin o where o.clinic_id = p.clinic_id and o.choice_id = c.id)
                on conflict do nothing
                """)
                .param("plan", plan.value())
                .param("patient", patient.value())
                .update();
    }

    Optional<Origin> of(PatientId patient, PlanId plan) {
        return db.sql("""
                select c.* from plans.plan_origin o
                join plans.plan_choice c on c.clinic_id = o.clinic_id and c.id = o.choice_id
                where o.clinic_id = :clinic and o.patient_id = :patient and o.plan_id = :plan
                """)
                .param("patient", patient.value())
                .param("plan", plan.value())
                .query(this::read)
                .optional();
    }

    private Origin read(ResultSet row, int n) throws SQLException {
        return new Origin(
                Columns.uuid(row, "id"),
                new TemplateVersionId(new TemplateId(Columns.uuid(row, "template_id")), row.getInt("template_version")),
                new AssessmentId(Columns.uuid(row, "assessment_id")),
                row.getInt("assessment_version"),
                row.getInt("rules_version"),
                json.readValue(row.getString("body"), Origin.Body.class),
                new AccountId(Columns.uuid(row, "chosen_by")),
                Columns.instant(row, "chosen_at"));
    }
}
