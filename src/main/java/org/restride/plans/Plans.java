package org.restride.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.springframework.stereotype.Repository;

/** The plans of a clinic's patients. */
@Repository
class Plans {
    /** The version, and in the same round trip what its parts are. */
    private static final String ADD_VERSION = """
            with gone as (
                update plans.plan_part
                set held = cast(:effect as date) is not null, held_until = cast(:effect as date)
                where clinic_id = :clinic and plan_id = :plan and held and (held_until is null or cast(:effect as date) is null)
                    and part_id <> all (string_to_array(:parts, ',')::uuid[])),
            there as (
                insert into plans.plan_part (clinic_id, plan_id, part_id, patient_id, item_id, held)
                select :clinic, :plan, part.id, :patient, part.item, true
                from unnest(string_to_array(:parts, ',')::uuid[], string_to_array(:items, ',')::uuid[]) as part (id, item)
                on conflict (clinic_id, plan_id, part_id) do update
                set item_id = excluded.item_id, held = true, held_until = null)
            insert into plans.plan_version (clinic_id, plan_id, version, patient_id, starts_on, takes_effect, body, author_id,
                signed_at, reason, by_rule, news_what, news_why, gap_from, kept_findings)
            values (:clinic, :plan, :version, :patient, :starts, :effect, :body::jsonb, :author, :at, :reason, :by_rule, :what, :why,
                cast(:gap as timestamptz), :kept::jsonb)
            """;

    private static final String SUMMARY =
            "select id, patient_id, version, title, starts_on, last_day, state from plans.plan where clinic_id = :clinic";

    private final ClinicSql db;
    private final Clock clock;

    Plans(ClinicSql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @throws DomainError.Conflict if the patient has an active plan already, or is not in care any more
     */
    void add(Plan plan, SignedVersion first) {
        int added = db.sql("""
                insert into plans.plan (clinic_id, id, patient_id, state, version, title, starts_on, last_day, template_id, template_version)
                select :clinic, :id, patient_id, 'active', 1, :title, cast(:starts as date), cast(:last as date),
                    cast(:template as uuid), cast(:template_version as int) from (%s) in_care
                on conflict (clinic_id, patient_id) where state = 'active' do nothing
                """.formatted(CareSql.IN_CARE))
                .param("id", plan.id().value())
                .param("patient", plan.patient().value())
                .param("title", first.body().title())
                .param("starts", first.startsOn())
                .param("last", first.body().lastDay(first.startsOn()))
                .params(madeFrom(first))
                .update();
        if (added == 0) {
            requireInCare(plan.patient());
            throw new DomainError.Conflict("plans.error.has-plan");
        }
        addVersion(plan, first);
    }

    /**
     * @throws DomainError.Conflict if another transaction was faster
     */
    void addNext(Plan plan, SignedVersion next) {
        int changed = db.sql("""
                update plans.plan set version = :next, title = :title, starts_on = :starts, last_day = :last,
                    template_id = cast(:template as uuid), template_version = cast(:template_version as int)
                where clinic_id = :clinic and id = :id and version = :next - 1 and state = 'active'
                """)
                .param("id", plan.id().value())
                .param("next", next.number())
                .param("title", next.body().title())
                .param("starts", next.startsOn())
                .param("last", next.body().lastDay(next.startsOn()))
                .params(madeFrom(next))
                .update();
        requireFirst(changed);
        addVersion(plan, next);
    }

    /**
     * @throws DomainError.Conflict if another transaction was faster, or the patient follows another plan by now or is not in care any more
     */
    void resume(Plan plan, SignedVersion next) {
        int changed = db.sql("""
                update plans.plan set state = 'active', version = :next, title = :title, starts_on = :starts, last_day = :last,
                    template_id = cast(:template as uuid), template_version = cast(:template_version as int),
                    ended_by = null, ended_at = null, end_reason = null
                where clinic_id = :clinic and id = :id and version = :next - 1 and state = 'ended'
                    and not exists (select from plans.plan other
                        where other.clinic_id = :clinic and other.patient_id = :patient and other.state = 'active')
                    and exists (%s)
                """.formatted(CareSql.IN_CARE))
                .param("id", plan.id().value())
                .param("patient", plan.patient().value())
                .param("next", next.number())
                .param("title", next.body().title())
                .param("starts", next.startsOn())
                .param("last", next.body().lastDay(next.startsOn()))
                .params(madeFrom(next))
                .update();
        if (changed == 0) {
            requireInCare(plan.patient());
        }
        requireFirst(changed);
        addVersion(plan, next);
    }

    /**
     * @throws DomainError.Conflict if another transaction was faster
     */
    void end(Plan plan, Plan.Ended ended) {
        int changed = db.sql("""
                with over as (
                    update plans.plan_version v
                    set called_back_by = :by, called_back_at = :at, called_back_reason = :reason
                    from plans.plan p
                    where v.clinic_id = :clinic and v.plan_id = :id and v.version = cast(:waiting as int) and v.called_back_at is null
                        and p.clinic_id = v.clinic_id and p.id = v.plan_id and p.version = :version and p.state = 'active')
                update plans.plan set state = 'ended', ended_by = :by, ended_at = :at, end_reason = :reason
                where clinic_id = :clinic and id = :id and version = :version and state = 'active'
                """)
                .param("id", plan.id().value())
                .param("version", ended.lastVersion())
                .param("waiting", ended.calledBack())
                .param("by", ended.ending().author().value())
                .param("at", Columns.utc(ended.ending().at()))
                .param("reason", ended.ending().reason())
                .update();
        requireFirst(changed);
    }

    /**
     * Takes back a version that waits, so that the one that holds goes on.
     *
     * @param held the version that holds
     * @throws DomainError.Conflict if another transaction was faster
     */
    void callBack(SignedVersion held, PlanVersionId waiting, Signature signature) {
        int changed = db.sql("""
                with parts as (
                    update plans.plan_part
                    set held = held and part_id = any (string_to_array(:parts, ',')::uuid[]), held_until = null
                    where clinic_id = :clinic and plan_id = :plan),
                goes_on as (
                    update plans.plan set title = :title, starts_on = :starts, last_day = :last,
                        template_id = cast(:template as uuid), template_version = cast(:template_version as int)
                    where clinic_id = :clinic and id = :plan and state = 'active')
                update plans.plan_version set called_back_by = :by, called_back_at = :at, called_back_reason = :reason
                where clinic_id = :clinic and plan_id = :plan and version = :version and called_back_at is null
                """)
                .param("parts", ids(Part.of(held.body())))
                .param("title", held.body().title())
                .param("starts", held.startsOn())
                .param("last", held.body().lastDay(held.startsOn()))
                .params(madeFrom(held))
                .param("plan", waiting.plan().value())
                .param("version", waiting.version())
                .param("by", signature.author().value())
                .param("at", Columns.utc(signature.at()))
                .param("reason", signature.reason())
                .update();
        requireFirst(changed);
    }

    /** The patient's day. */
    LocalDate day(PatientId patient) {
        return db.sql("select z.zone from (" + CareSql.ZONES + ") z where z.patient_id = :patient")
                .param("patient", patient.value())
                .query((row, n) -> Schedule.day(clock.instant(), ZoneId.of(row.getString("zone"))))
                .single();
    }

    /** The plan in the version that holds, or held when it ended. */
    Optional<PlanDetail> find(PlanId id) {
        return db.sql(HeldSql.OF_PLAN)
                .param("plan", id.value())
                .param("begun", HeldSql.begunEverywhere(clock.instant()))
                .query((row, n) -> holding(row.getString(1)))
                .single();
    }

    /** The same as a part of a larger read. */
    Glimpse<Optional<PlanDetail>> holding(PlanId id) {
        return new Glimpse<>(
                HeldSql.OF_PLAN,
                Map.of("plan", id.value(), "begun", HeldSql.begunEverywhere(clock.instant())),
                this::holding);
    }

    /** The plan that the patient follows, else the one that ended last; as a part of a larger read. */
    Glimpse<Optional<PlanDetail>> latest(PatientId patient) {
        return new Glimpse<>(
                HeldSql.LATEST,
                Map.of("patient", patient.value(), "begun", HeldSql.begunEverywhere(clock.instant())),
                this::holding);
    }

    Optional<PlanDetail> findLatest(PatientId patient) {
        return one(HeldSql.LATEST, patient);
    }

    /** A version of one of the patient's plans, as a part of a larger read. */
    Glimpse<Optional<PlanDetail>> version(PatientId patient, PlanVersionId id) {
        return new Glimpse<>(
                HeldSql.DETAIL + " and p.patient_id = :patient and p.id = :plan and v.version = :version",
                Map.of("patient", patient.value(), "plan", id.plan().value(), "version", id.version()),
                StoredVersion::read);
    }

    Optional<PlanDetail> findCurrent(PatientId patient) {
        return one(HeldSql.CURRENT, patient);
    }

    Optional<PlanDetail> find(PlanVersionId id) {
        return db.sql(HeldSql.DETAIL + " and p.id = :plan and v.version = :version")
                .param("plan", id.plan().value())
                .param("version", id.version())
                .query(String.class)
                .optional()
                .flatMap(StoredVersion::read);
    }

    /** The version if it holds or has held; one that waits, or was called back, was never told to the patient. */
    Optional<PlanDetail> findHeld(PlanVersionId id) {
        return db.sql(HeldSql.DETAIL + " and v.called_back_at is null and p.id = :plan and v.version = :version")
                .param("plan", id.plan().value())
                .param("version", id.version())
                .query(String.class)
                .optional()
                .flatMap(json -> StoredVersion.readHeld(json, clock.instant()));
    }

    /**
     * What the patient was told from that moment on, the newest first: the version that held then, all that followed, and what is signed for
     * later.
     */
    Glimpse<List<PlanDetail>> heldSince(PatientId patient, Instant since) {
        return new Glimpse<>(
                HeldSql.TOLD,
                Map.of("patient", patient.value(), "held_from", Columns.utc(since)),
                StoredVersion::readAll);
    }

    /** All plans of a patient, the newest first. */
    List<PlanSummary> of(PatientId patient) {
        return summaries(SUMMARY + " and patient_id = :patient order by id desc", Map.of("patient", patient.value()));
    }

    /** The active plans whose phases end in this time, both days included. */
    List<PlanSummary> endingBetween(LocalDate from, LocalDate to) {
        return summaries(
                SUMMARY + " and state = 'active' and last_day between :from and :to order by last_day, id",
                Map.of("from", from, "to", to));
    }

    private Optional<PlanDetail> one(String sql, PatientId patient) {
        return db.sql(sql)
                .param("patient", patient.value())
                .param("begun", HeldSql.begunEverywhere(clock.instant()))
                .query((row, n) -> holding(row.getString(1)))
                .single();
    }

    private Optional<PlanDetail> holding(@Nullable String json) {
        return StoredVersion.readHolding(json, clock.instant());
    }

    private List<PlanSummary> summaries(String sql, Map<String, ?> parameters) {
        return db.sql(sql)
                .params(parameters)
                .query((row, n) -> new PlanSummary(
                        new PlanId(Columns.uuid(row, "id")),
                        new PatientId(Columns.uuid(row, "patient_id")),
                        row.getInt("version"),
                        row.getString("title"),
                        Columns.day(row, "starts_on"),
                        Columns.day(row, "last_day"),
                        row.getString("state").equals("ended")))
                .list();
    }

    private void addVersion(Plan plan, SignedVersion version) {
        List<Part> parts = Part.of(version.body());
        db.sql(ADD_VERSION)
                .param("parts", ids(parts))
                .param(
                        "items",
                        parts.stream()
                                .map(part -> part.content().item().value().toString())
                                .collect(Collectors.joining(",")))
                .param("plan", plan.id().value())
                .param("version", version.number())
                .param("patient", plan.patient().value())
                .param("starts", version.startsOn())
                .param("effect", version.takesEffect())
                .param("body", PlanJson.write(version.body()))
                .param("author", version.signature().author().value())
                .param("at", Columns.utc(version.signature().at()))
                .param("reason", version.signature().reason())
                .param("by_rule", version.signature().byRule())
                .param("what", version.told().map(News::what).orElse(null))
                .param("why", version.told().map(News::why).orElse(null))
                .param("gap", version.takesUp() == null ? null : Columns.utc(version.takesUp()))
                .param("kept", version.kept().isEmpty() ? null : PlanJson.write(version.kept()))
                .update();
    }

    private static String ids(List<Part> parts) {
        return parts.stream().map(part -> part.id().toString()).collect(Collectors.joining(","));
    }

    /** Which template the version was made from, to be found by it; the body says the same. */
    private static Map<String, @Nullable Object> madeFrom(SignedVersion version) {
        TemplateVersionId template = version.body().madeFrom();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("template", template == null ? null : template.template().value());
        columns.put("template_version", template == null ? null : template.version());
        return columns;
    }

    private void requireInCare(PatientId patient) {
        boolean inCare = db.sql(CareSql.IN_CARE)
                .param("patient", patient.value())
                .query((row, n) -> true)
                .optional()
                .orElse(false);
        if (!inCare) {
            throw new DomainError.Conflict("plans.error.not-in-care");
        }
    }

    private static void requireFirst(int changed) {
        if (changed == 0) {
            throw new DomainError.Conflict("plans.error.changed-meanwhile");
        }
    }
}
