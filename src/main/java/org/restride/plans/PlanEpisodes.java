package org.restride.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.ForProgram;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans as figures see them, for background work. */
@Service
@Transactional(readOnly = true)
public class PlanEpisodes {

    private final ClinicSql db;
    private final Plans plans;

    PlanEpisodes(ClinicSql db, Plans plans) {
        this.db = db;
        this.plans = plans;
    }

    /** Empty if the patient has no such plan, or none of its versions was ever told. Two statements. */
    @ForProgram
    public Optional<PlanEpisode> find(PatientId patient, PlanId plan) {
        return plans.find(plan).filter(held -> held.patient().equals(patient)).flatMap(held -> db.sql("""
                        select v.author_id, v.starts_on, p.template_id, p.ended_at, p.ended_at is not null and (
                            exists (select from plans.aftercare a
                                where a.clinic_id = p.clinic_id and a.patient_id = p.patient_id and a.state <> 'over'
                                    and a.signed_at >= p.ended_at - interval '1 day')) as discharged
                        from plans.plan p
                        join plans.plan_version v on v.clinic_id = p.clinic_id and v.plan_id = p.id and v.version = 1
                        where p.clinic_id = :clinic and p.id = :plan and p.patient_id = :patient
                        """)
                .param("plan", plan.value())
                .param("patient", patient.value())
                .query((row, n) -> episode(held, row))
                .optional());
    }

    private static PlanEpisode episode(PlanDetail held, ResultSet row) throws SQLException {
        UUID template = row.getObject("template_id", UUID.class);
        return new PlanEpisode(
                held,
                new AccountId(Columns.uuid(row, "author_id")),
                template == null ? null : new TemplateId(template),
                Columns.day(row, "starts_on"),
                Columns.instantOrNull(row, "ended_at"),
                row.getBoolean("discharged"));
    }
}
