package org.restride.plans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Which plans could follow a newer version of their template, and for which that was declined. */
@Repository
class StoredUpdates {
    private static final String WAITING = """
            select p.id, p.patient_id, p.template_id, p.template_version, t.version newest,
                coalesce(v.words -> :language ->> 'title', t.title) title, who.first_name, who.last_name
            from plans.plan p
            join plans.template t on t.clinic_id = p.clinic_id and t.id = p.template_id
            join plans.template_version v on v.clinic_id = t.clinic_id and v.template_id = t.id and v.version = t.version
            join (%s) who on who.patient_id = p.patient_id
            where p.clinic_id = :clinic and p.state = 'active' and p.template_version < t.version and not t.retired
                and (t.owner_id is null or t.owner_id = :me)
                and not exists (select from plans.declined_update d where d.clinic_id = p.clinic_id and d.plan_id = p.id
                    and d.template_id = t.id and d.template_version = t.version)
            """;
    private static final RowMapper<WaitingUpdate> ROW = (row, n) -> {
        TemplateId template = new TemplateId(Columns.uuid(row, "template_id"));
        return new WaitingUpdate(
                new PlanId(Columns.uuid(row, "id")),
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("title"),
                new TemplateVersionId(template, row.getInt("template_version")),
                new TemplateVersionId(template, row.getInt("newest")));
    };

    private final ClinicSql db;

    StoredUpdates(ClinicSql db) {
        this.db = db;
    }

    /** Those of the clinician's patients, by template and name. */
    List<WaitingUpdate> mine(AccountId me, Locale reader) {
        return db.sql(WAITING.formatted(CareSql.MINE)
                        + " and who.state = 'ACTIVE' order by title, who.last_name, who.first_name, p.id")
                .param("me", me.value())
                .param("language", reader.getLanguage())
                .query(ROW)
                .list();
    }

    Optional<WaitingUpdate> of(PatientId patient, AccountId me, Locale reader) {
        return db.sql(WAITING.formatted(CareSql.NAMES) + " and p.patient_id = :patient")
                .param("patient", patient.value())
                .param("me", me.value())
                .param("language", reader.getLanguage())
                .query(ROW)
                .optional();
    }

    void decline(WaitingUpdate update, Signature signature) {
        db.sql("""
                insert into plans.declined_update (clinic_id, plan_id, template_id, template_version, patient_id, declined_by, declined_at)
                values (:clinic, :plan, :template, :version, :patient, :by, :at)
                on conflict do nothing
                """)
                .param("plan", update.plan().value())
                .param("template", update.to().template().value())
                .param("version", update.to().version())
                .param("patient", update.patient().value())
                .param("by", signature.author().value())
                .param("at", Columns.utc(signature.at()))
                .update();
    }
}
