package org.restride.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.base.Wording;
import org.restride.messages.MessageSql;
import org.restride.people.CareSql;
import org.restride.plans.PlanSql;
import org.restride.plans.proposals.ProposalSql;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a page of the worklist with its counts in one statement. */
@Repository
class WorklistReading {

    /** A visit ends when nobody has opened the list for so long. */
    private static final Duration VISIT = Duration.ofMinutes(30);

    private static final TypeReference<Map<String, Integer>> COUNTED = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private static final String VISITING = """
            with visit as (
                insert into safety.worklist_look as l (clinic_id, account_id, looked_at) values (:clinic, :me, :now)
                on conflict (clinic_id, account_id) do update set looked_at = excluded.looked_at,
                    last_visit = case when l.looked_at < cast(:visit_after as timestamptz) then l.looked_at else l.last_visit end
                returning last_visit),
            """;

    private static final String STAYING = """
            with visit as (
                select last_visit from safety.worklist_look
                where clinic_id = :clinic and account_id = :me),
            """;

    private static final String IN_TAB = """
            case :tab when 'SNOOZED' then tab = 'SNOOZED' when 'TEAM' then tab <> 'SNOOZED' when 'MINE' then tab = 'MINE'
                else tab = 'MINE' and taken_by is null end""";

    /** Each {@code limit 1} lets the database look up one patient at a time; without, it gathers those of the whole clinic first. */
    private static final String PAGE =
            """
            care as materialized (%s),
            entry as (
                select e.*, c.first_name, c.last_name, c.birth_date, c.phone, f.plan_title,
                    case when e.snoozed_until > :now then 'SNOOZED'
                        when e.taken_by <> :me then 'TEAM' else 'MINE' end tab
                from safety.worklist_entry e join care c on c.patient_id = e.patient_id
                left join lateral (select * from (%s) p where p.patient_id = e.patient_id limit 1) f on true
                where e.clinic_id = :clinic),
            page as (
                select * from entry
                where %s
                    and (cast(:reason as text) is null or reason = :reason)
                    and (cast(:plan as text) is null or plan_title = :plan)
                    and lower(first_name || ' ' || last_name) like :words
                    and (cast(:after_rank as int) is null
                        or (rank, since, patient_id) > (:after_rank, :after_since, :after_patient))
                order by rank, since, patient_id limit :limit)
            select counts.*, page.*, page.numbers::text numbers_text, question.quote,
                proposed.proposals, proposed.cautious, proposed.proposal_reason
            from (select count(*) filter (where tab = 'MINE') count_mine, count(*) filter (where tab <> 'SNOOZED') count_team,
                    count(*) filter (where tab = 'MINE' and taken_by is null) count_unassigned,
                    count(*) filter (where tab = 'SNOOZED') count_snoozed, (select count(*) from care) count_patients,
                    (select last_visit from visit) visited_before,
                    (select jsonb_object_agg(reason, n)::text
                        from (select reason, count(*) n from entry where %s group by reason) r) of_reasons,
                    (select jsonb_object_agg(plan_title, n)::text
                        from (select plan_title, count(*) n from entry where plan_title is not null and %s group by plan_title) p) of_plans
                from entry) counts
            left join page on true
            left join lateral (select * from (%s) q where q.patient_id = page.patient_id limit 1) question on true
            left join lateral (select * from (%s) q where q.patient_id = page.patient_id limit 1) proposed on true
            order by page.rank, page.since, page.patient_id
            """.formatted(CareSql.MINE, PlanSql.FOLLOWED, IN_TAB, IN_TAB, IN_TAB, MessageSql.WAITING, ProposalSql.OPEN);

    /** What one row of the statement says: the counts, and a row of the page unless the page is empty. */
    record Counted(
            WorklistPage.Counts counts,
            WorklistPage.Facets facets,
            int patients,
            @Nullable Instant lastVisit,
            @Nullable WorklistRow row) {}

    private final ClinicSql db;
    private final JsonMapper json;

    WorklistReading(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * One row more than the query's limit if there are more.
     *
     * @param visiting whether this begins or goes on with a visit of the clinician, which is kept
     */
    List<Counted> page(WorklistQuery query, AccountId me, Instant now, boolean visiting) {
        WorklistQuery.Place after = query.after();
        Optional<Reason> reason = Optional.ofNullable(query.filter().reason());
        return db.sql((visiting ? VISITING : STAYING) + PAGE)
                .param("me", me.value())
                .param("now", Columns.utc(now))
                .param("visit_after", Columns.utc(now.minus(VISIT)))
                .param("tab", query.tab().name())
                .param("reason", reason.map(Reason::name).orElse(null), Types.VARCHAR)
                .param("plan", query.filter().plan(), Types.VARCHAR)
                .param("words", like(query.filter().words()))
                .param("after_rank", after == null ? null : after.rank(), Types.INTEGER)
                .param("after_since", after == null ? null : Columns.utc(after.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after_patient", after == null ? null : after.patient(), Types.OTHER)
                .param("limit", query.limit() + 1)
                .query((row, n) -> counted(row))
                .list();
    }

    /** Those of the patients in the clinician's care whom somebody has taken, and who. */
    Map<PatientId, AccountId> takenBy(Set<PatientId> patients, AccountId me) {
        Map<PatientId, AccountId> taken = new HashMap<>();
        db.sql("""
                select e.patient_id, e.taken_by from safety.worklist_entry e join (%s) c on c.patient_id = e.patient_id
                where e.clinic_id = :clinic and e.taken_by is not null
                    and e.patient_id = any (string_to_array(:ids, ',')::uuid[])
                """.formatted(CareSql.MINE))
                .param("me", me.value())
                .param("ids", patients.stream().map(PatientId::toString).collect(Collectors.joining(",")))
                .query(row -> {
                    taken.put(
                            new PatientId(Columns.uuid(row, "patient_id")),
                            new AccountId(Columns.uuid(row, "taken_by")));
                });
        return taken;
    }

    private static String like(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
        return "%" + plain + "%";
    }

    private Counted counted(ResultSet row) throws SQLException {
        WorklistPage.Counts counts = new WorklistPage.Counts(
                row.getInt("count_mine"),
                row.getInt("count_team"),
                row.getInt("count_unassigned"),
                row.getInt("count_snoozed"));
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        counted(row.getString("of_reasons")).forEach((reason, count) -> reasons.put(Reason.valueOf(reason), count));
        boolean empty = row.getObject("patient_id") == null;
        return new Counted(
                counts,
                new WorklistPage.Facets(reasons, counted(row.getString("of_plans"))),
                row.getInt("count_patients"),
                Columns.instantOrNull(row, "visited_before"),
                empty ? null : row(row));
    }

    private Map<String, Integer> counted(@Nullable String found) {
        return found == null ? Map.of() : json.readValue(found, COUNTED);
    }

    private WorklistRow row(ResultSet row) throws SQLException {
        Instant takenAt = Columns.instantOrNull(row, "taken_at");
        Instant snoozed = Columns.instantOrNull(row, "snoozed_until");
        return new WorklistRow(
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("first_name"),
                row.getString("last_name"),
                Columns.day(row, "birth_date"),
                Reason.valueOf(row.getString("reason")),
                Urgency.valueOf(row.getString("urgency")),
                row.getInt("rank"),
                json.readValue(row.getString("numbers_text"), Numbers.class),
                Columns.instant(row, "since"),
                Columns.instant(row, "respond_by"),
                Columns.instant(row, "raised_at"),
                row.getInt("others"),
                Arrays.stream((Short[]) row.getArray("pains").getArray())
                        .map(Short::intValue)
                        .toList(),
                takenAt == null
                        ? null
                        : new WorklistRow.Taken(new AccountId(Columns.uuid(row, "taken_by")), "", takenAt),
                snoozed == null ? null : new WorklistRow.Snooze(snoozed, row.getString("snoozed_why")),
                new WorklistRow.Context(
                        row.getString("phone"), row.getString("plan_title"), row.getString("quote"), proposed(row)));
    }

    private WorklistRow.@Nullable Proposed proposed(ResultSet row) throws SQLException {
        String reason = row.getString("proposal_reason");
        return reason == null
                ? null
                : new WorklistRow.Proposed(
                        row.getInt("proposals"),
                        row.getBoolean("cautious"),
                        new Wording(json.readValue(reason, WORDS)));
    }
}
