package org.restride.plans.proposals;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;
import org.restride.plans.progression.ProposalJson;
import org.springframework.stereotype.Repository;

/** What clinicians have signed beforehand, append-only; the newest of an exercise counts. */
@Repository
class StoredBounds {

    private final ClinicSql db;

    StoredBounds(ClinicSql db) {
        this.db = db;
    }

    void add(UUID id, SignedBounds bounds) {
        insert(
                id,
                bounds.patient(),
                bounds.plan(),
                bounds.part(),
                bounds.limits(),
                bounds.until(),
                bounds.by(),
                bounds.at());
    }

    void withdraw(UUID id, PatientId patient, PlanId plan, UUID part, AccountId by, Instant at) {
        insert(id, patient, plan, part, null, null, by, at);
    }

    /** Those of the plan that hold or have run out, but were not taken back. */
    List<SignedBounds> of(PatientId patient, PlanId plan) {
        return db.sql("""
                select * from (select distinct on (part_id) * from plans.signed_bound
                    where clinic_id = :clinic and patient_id = :patient and plan_id = :plan order by part_id, number desc) newest
                where limits is not null
                """)
                .param("patient", patient.value())
                .param("plan", plan.value())
                .query((row, n) -> new SignedBounds(
                        patient,
                        plan,
                        Columns.uuid(row, "part_id"),
                        ProposalJson.read(row.getString("limits"), Limits.class),
                        new AccountId(Columns.uuid(row, "signed_by")),
                        Columns.instant(row, "signed_at"),
                        Columns.day(row, "valid_until")))
                .list();
    }

    private void insert(
            UUID id,
            PatientId patient,
            PlanId plan,
            UUID part,
            @Nullable Limits limits,
            @Nullable LocalDate until,
            AccountId by,
            Instant at) {
        db.sql("""
                insert into plans.signed_bound (clinic_id, id, number, patient_id, plan_id, part_id, limits, signed_by, signed_at,
                    valid_until)
                values (:clinic, :id, 1 + (select count(*) from plans.signed_bound b where b.clinic_id = :clinic
                        and b.plan_id = :plan and b.part_id = :part),
                    :patient, :plan, :part, :limits::jsonb, :by, :at, :until)
                """)
                .param("id", id)
                .param("patient", patient.value())
                .param("plan", plan.value())
                .param("part", part)
                .param("limits", limits == null ? null : ProposalJson.write(limits), Types.VARCHAR)
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .param("until", until, Types.DATE)
                .update();
    }
}
