package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
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
    private static final String DETAIL = """
            select jsonb_build_object('plan', p.id, 'patient', p.patient_id, 'version', v.version, 'startsOn', v.starts_on,
                'body', v.body, 'author', v.author_id, 'signedAt', v.signed_at, 'reason', v.reason, 'byRule', v.by_rule, 'what', v.news_what,
                'why', v.news_why, 'endedBy', p.ended_by, 'endedAt', p.ended_at, 'endReason', p.end_reason)
            from plans.plan p join plans.plan_version v on v.clinic_id = p.clinic_id and v.plan_id = p.id
            where p.clinic_id = :clinic
            """;
    private static final String CURRENT =
            DETAIL + " and v.version = p.version and p.patient_id = :patient and p.state = 'active'";
    private static final String LATEST = DETAIL + """
             and v.version = p.version and p.patient_id = :patient
            order by p.state = 'active' desc, coalesce(p.ended_at, v.signed_at) desc limit 1
            """;
    private static final String HELD = "select jsonb_agg(told.detail) from (" + DETAIL + """
             and p.patient_id = :patient and (p.ended_at is null or p.ended_at >= :held_from)
                and not exists (select from plans.plan_version n where n.clinic_id = p.clinic_id and n.plan_id = p.id
                    and n.version = v.version + 1 and n.signed_at < :held_from)
            ) told (detail)
            """;
    /** The version, and in the same round trip what its parts are. */
    private static final String ADD_VERSION = """
            with gone as (
                update plans.plan_part set held = false
                where clinic_id = :clinic and plan_id = :plan and held
                    and part_id <> all (string_to_array(:parts, ',')::uuid[])),
            there as (
                insert into plans.plan_part (clinic_id, plan_id, part_id, patient_id, item_id, held)
                select :clinic, :plan, part.id, :patient, part.item, true
                from unnest(string_to_array(:parts, ',')::uuid[], string_to_array(:items, ',')::uuid[]) as part (id, item)
                on conflict (clinic_id, plan_id, part_id) do update set item_id = excluded.item_id, held = true)
            insert into plans.plan_version (clinic_id, plan_id, version, patient_id, starts_on, body, author_id, signed_at,
                reason, by_rule, news_what, news_why)
            values (:clinic, :plan, :version, :patient, :starts, :body::jsonb, :author, :at, :reason, :by_rule, :what, :why)
            """;

    private static final String SUMMARY =
            "select id, patient_id, version, title, starts_on, last_day, state from plans.plan where clinic_id = :clinic";

    private final ClinicSql db;

    Plans(ClinicSql db) {
        this.db = db;
    }

    /**
     * @throws DomainError.Conflict if the patient has an active plan already, or is not in care any more
     */
    void add(Plan plan, SignedVersion first) {
        int added = db.sql("""
                insert into plans.plan (clinic_id, id, patient_id, state, version, title, starts_on, last_day)
                select :clinic, :id, patient_id, 'active', 1, :title, cast(:starts as date), cast(:last as date) from (%s) in_care
                on conflict (clinic_id, patient_id) where state = 'active' do nothing
                """.formatted(CareSql.IN_CARE))
                .param("id", plan.id().value())
                .param("patient", plan.patient().value())
                .param("title", first.body().title())
                .param("starts", first.startsOn())
                .param("last", first.body().lastDay(first.startsOn()))
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
                update plans.plan set version = :next, title = :title, starts_on = :starts, last_day = :last
                where clinic_id = :clinic and id = :id and version = :next - 1 and state = 'active'
                """)
                .param("id", plan.id().value())
                .param("next", next.number())
                .param("title", next.body().title())
                .param("starts", next.startsOn())
                .param("last", next.body().lastDay(next.startsOn()))
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
                update plans.plan set state = 'ended', ended_by = :by, ended_at = :at, end_reason = :reason
                where clinic_id = :clinic and id = :id and version = :version and state = 'active'
                """)
                .param("id", plan.id().value())
                .param("version", ended.lastVersion())
                .param("by", ended.ending().author().value())
                .param("at", Columns.utc(ended.ending().at()))
                .param("reason", ended.ending().reason())
                .update();
        requireFirst(changed);
    }

    Optional<Plan> find(PlanId id) {
        return db.sql("""
                select patient_id, state, version, starts_on, ended_by, ended_at, end_reason
                from plans.plan where clinic_id = :clinic and id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> {
                    Plan.State state = row.getString("state").equals("active")
                            ? new Plan.Active(row.getInt("version"), Columns.day(row, "starts_on"))
                            : new Plan.Ended(
                                    row.getInt("version"),
                                    new Signature(
                                            new AccountId(Columns.uuid(row, "ended_by")),
                                            Columns.instant(row, "ended_at"),
                                            row.getString("end_reason")));
                    return Plan.restore(id, new PatientId(Columns.uuid(row, "patient_id")), state);
                })
                .optional();
    }

    /** The plan that the patient follows, else the one that ended last; as a part of a larger read. */
    Glimpse<Optional<PlanDetail>> latest(PatientId patient) {
        return new Glimpse<>(LATEST, Map.of("patient", patient.value()), StoredVersion::read);
    }

    Optional<PlanDetail> findLatest(PatientId patient) {
        return one(LATEST, patient);
    }

    /** A version of one of the patient's plans, as a part of a larger read. */
    Glimpse<Optional<PlanDetail>> version(PatientId patient, PlanVersionId id) {
        return new Glimpse<>(
                DETAIL + " and p.patient_id = :patient and p.id = :plan and v.version = :version",
                Map.of("patient", patient.value(), "plan", id.plan().value(), "version", id.version()),
                StoredVersion::read);
    }

    Optional<PlanDetail> findCurrent(PatientId patient) {
        return one(CURRENT, patient);
    }

    Optional<PlanDetail> find(PlanVersionId id) {
        return db.sql(DETAIL + " and p.id = :plan and v.version = :version")
                .param("plan", id.plan().value())
                .param("version", id.version())
                .query(String.class)
                .optional()
                .flatMap(StoredVersion::read);
    }

    /** What the patient was told from that moment on, the newest first: the version that held then, and all that followed. */
    Glimpse<List<PlanDetail>> heldSince(PatientId patient, Instant since) {
        return new Glimpse<>(
                HELD, Map.of("patient", patient.value(), "held_from", Columns.utc(since)), StoredVersion::readAll);
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

    /** The versions of all plans of a patient, the newest first. */
    List<VersionSummary> versions(PatientId patient) {
        return db.sql("""
                select plan_id, version, body ->> 'title' as title, author_id, signed_at, reason, by_rule, news_what, news_why
                from plans.plan_version where clinic_id = :clinic and patient_id = :patient
                order by signed_at desc, version desc
                """)
                .param("patient", patient.value())
                .query((row, n) -> {
                    String what = row.getString("news_what");
                    return new VersionSummary(
                            new PlanVersionId(new PlanId(Columns.uuid(row, "plan_id")), row.getInt("version")),
                            row.getString("title"),
                            new Signature(
                                    new AccountId(Columns.uuid(row, "author_id")),
                                    Columns.instant(row, "signed_at"),
                                    row.getString("reason"),
                                    row.getBoolean("by_rule")),
                            what == null ? null : new News(what, row.getString("news_why")));
                })
                .list();
    }

    /** The last versions of a plan, the newest first. */
    SortedMap<Integer, PlanBody> bodies(PlanId plan, int most) {
        SortedMap<Integer, PlanBody> bodies = new TreeMap<>(Comparator.reverseOrder());
        db.sql("""
                select version, body from plans.plan_version
                where clinic_id = :clinic and plan_id = :plan order by version desc limit :most
                """).param("plan", plan.value()).param("most", most).query(row -> {
            bodies.put(row.getInt("version"), PlanJson.read(row.getString("body"), PlanBody.class));
        });
        return bodies;
    }

    private Optional<PlanDetail> one(String sql, PatientId patient) {
        return db.sql(sql)
                .param("patient", patient.value())
                .query(String.class)
                .optional()
                .flatMap(StoredVersion::read);
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
        List<Part> parts = version.body().phases().stream()
                .flatMap(phase -> Part.of(phase).stream())
                .toList();
        db.sql(ADD_VERSION)
                .param("parts", parts.stream().map(part -> part.id().toString()).collect(Collectors.joining(",")))
                .param(
                        "items",
                        parts.stream()
                                .map(part -> part.content().item().value().toString())
                                .collect(Collectors.joining(",")))
                .param("plan", plan.id().value())
                .param("version", version.number())
                .param("patient", plan.patient().value())
                .param("starts", version.startsOn())
                .param("body", PlanJson.write(version.body()))
                .param("author", version.signature().author().value())
                .param("at", Columns.utc(version.signature().at()))
                .param("reason", version.signature().reason())
                .param("by_rule", version.signature().byRule())
                .param("what", version.told().map(News::what).orElse(null))
                .param("why", version.told().map(News::why).orElse(null))
                .update();
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
