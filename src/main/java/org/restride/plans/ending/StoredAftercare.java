package org.restride.plans.ending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.restride.plans.PlanId;
import org.restride.plans.PlanJson;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Signature;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;

/** What patients took along from discharges, in all versions; append-only. */
@Repository
class StoredAftercare {

    private static final String NEWEST = """
            select a.* from plans.aftercare a where a.clinic_id = :clinic and a.patient_id = :patient
            order by a.signed_at desc, a.version desc limit 1
            """;

    private static final String STANDING = """
            select jsonb_build_object('id', n.id, 'checks', coalesce((
                select jsonb_agg(jsonb_build_object('weeks', c.weeks, 'dueOn', c.due_on, 'answeredAt', w.answered_at, 'pain', w.pain,
                    'cameBack', coalesce(w.came_back, false), 'wantsCall', coalesce(w.wants_call, false)))
                from plans.aftercare_check c
                left join plans.aftercare_answer w
                    on w.clinic_id = c.clinic_id and w.aftercare_id = c.aftercare_id and w.weeks = c.weeks
                where c.clinic_id = :clinic and c.aftercare_id = n.id and c.version = n.version), '[]'::jsonb))
            from (%s) n where n.state = 'given' and exists (%s)
            """.formatted(NEWEST, CareSql.DISCHARGED);

    private final ClinicSql db;

    StoredAftercare(ClinicSql db) {
        this.db = db;
    }

    /**
     * @throws DomainError.Conflict if that version is there already
     */
    void add(Aftercare aftercare) {
        PlanVersionId plan = aftercare.plan();
        int added = db.sql("""
                insert into plans.aftercare (clinic_id, id, version, patient_id, state, plan_id, plan_version, body, signed_by, signed_at,
                    reason)
                values (:clinic, :id, :version, :patient, :state, :plan, :plan_version, cast(:body as jsonb), :by, :at, :reason)
                on conflict (clinic_id, id, version) do nothing
                """)
                .param("id", aftercare.id().value())
                .param("version", aftercare.version())
                .param("patient", aftercare.patient().value())
                .param("state", aftercare.state().name().toLowerCase(Locale.ROOT))
                .param("plan", plan == null ? null : plan.plan().value(), Types.OTHER)
                .param("plan_version", plan == null ? null : plan.version(), Types.INTEGER)
                .param("body", PlanJson.write(aftercare.body()))
                .param("by", aftercare.signature().author().value())
                .param("at", Columns.utc(aftercare.signature().at()))
                .param("reason", aftercare.signature().reason())
                .update();
        if (added == 0) {
            throw new DomainError.Conflict("plans.ending.error.changed-meanwhile");
        }
        if (aftercare.isGiven()) {
            addChecks(aftercare);
        }
    }

    private void addChecks(Aftercare aftercare) {
        db.batch(
                """
                insert into plans.aftercare_check (clinic_id, aftercare_id, version, weeks, patient_id, due_on)
                values (:clinic, :aftercare, :version, :weeks, :patient, :due)
                """,
                aftercare.body().checks().stream()
                        .filter(check -> check.dueOn() != null)
                        .map(check -> new MapSqlParameterSource()
                                .addValue("aftercare", aftercare.id().value())
                                .addValue("version", aftercare.version())
                                .addValue("weeks", check.weeks())
                                .addValue("patient", aftercare.patient().value())
                                .addValue("due", check.dueOn()))
                        .toList());
    }

    /** The newest version of the newest, whatever holds with it. */
    Optional<Aftercare> newest(PatientId patient) {
        return db.sql(NEWEST)
                .param("patient", patient.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** All versions, the newest first. */
    List<Aftercare> of(PatientId patient) {
        return db.sql("""
                select * from plans.aftercare where clinic_id = :clinic and patient_id = :patient
                order by signed_at desc, version desc
                """)
                .param("patient", patient.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** How the checks stand; empty unless the patient is discharged and goes by something. */
    Glimpse<Optional<AftercareStanding>> standing(PatientId patient) {
        return new Glimpse<>(STANDING, Map.of("patient", patient.value()), StoredAftercare::standing);
    }

    Optional<AftercareStanding> findStanding(PatientId patient) {
        return db.sql(STANDING)
                .param("patient", patient.value())
                .query(String.class)
                .optional()
                .flatMap(StoredAftercare::standing);
    }

    private static Optional<AftercareStanding> standing(@Nullable String json) {
        return Optional.ofNullable(json).map(text -> PlanJson.read(text, AftercareStanding.class));
    }

    private static Aftercare read(ResultSet row) throws SQLException {
        UUID plan = row.getObject("plan_id", UUID.class);
        return new Aftercare(
                new AftercareId(Columns.uuid(row, "id")),
                row.getInt("version"),
                new PatientId(Columns.uuid(row, "patient_id")),
                Aftercare.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                plan == null ? null : new PlanVersionId(new PlanId(plan), row.getInt("plan_version")),
                PlanJson.read(row.getString("body"), AftercareBody.class),
                new Signature(
                        new AccountId(Columns.uuid(row, "signed_by")),
                        Columns.instant(row, "signed_at"),
                        row.getString("reason")));
    }
}
