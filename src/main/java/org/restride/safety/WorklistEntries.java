package org.restride.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the worklist: one for each patient who needs somebody, kept up to date whenever something arrives. */
@Repository
class WorklistEntries {

    private static final String PAGE = """
            with care as materialized (%s),
            entry as (
                select e.*, c.first_name, c.last_name, c.birth_date,
                    case when e.snoozed_until > :now then 'SNOOZED'
                        when e.taken_by <> :me then 'TEAM' else 'MINE' end tab
                from safety.worklist_entry e join care c on c.patient_id = e.patient_id
                where e.clinic_id = :clinic),
            page as (
                select * from entry
                where (tab = :tab or (:tab = 'TEAM' and tab = 'MINE'))
                    and (cast(:after_rank as int) is null
                        or (rank, since, patient_id) > (:after_rank, :after_since, :after_patient))
                order by rank, since, patient_id limit :limit)
            select counts.*, page.*, page.numbers::text numbers_text
            from (select count(*) filter (where tab = 'MINE') count_mine, count(*) filter (where tab <> 'SNOOZED') count_team,
                    count(*) filter (where tab = 'SNOOZED') count_snoozed, (select count(*) from care) count_patients
                from entry) counts
            left join page on true
            order by page.rank, page.since, page.patient_id
            """.formatted(CareSql.MINE);

    /** What one row of the statement says: the counts, and a row of the page unless the page is empty. */
    record Counted(
            WorklistPage.Counts counts,
            int patients,
            @Nullable WorklistRow row) {}

    private final ClinicSql db;
    private final JsonMapper json;

    WorklistEntries(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** One row more than the query's limit if there are more. */
    List<Counted> page(WorklistQuery query, AccountId me, Instant now) {
        WorklistQuery.Place after = query.after();
        return db.sql(PAGE)
                .param("me", me.value())
                .param("now", Columns.utc(now))
                .param("tab", query.tab().name())
                .param("after_rank", after == null ? null : after.rank(), Types.INTEGER)
                .param("after_since", after == null ? null : Columns.utc(after.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after_patient", after == null ? null : after.patient(), Types.OTHER)
                .param("limit", query.limit() + 1)
                .query((row, n) -> counted(row))
                .list();
    }

    /**
     * Makes the patient's row anew from the open alerts; without any there is none.
     *
     * @param wakes whether something new has come, so that a snooze ends
     */
    void refresh(PatientId patient, boolean wakes) {
        refresh(patient, wakes, null);
    }

    /**
     * The same with what the sparkline draws.
     *
     * @param pains the last scores, oldest first; null if they stay as they are
     */
    void refresh(PatientId patient, boolean wakes, @Nullable List<Integer> pains) {
        db.sql("""
                with open as (
                    select reason, cause, urgency, rank, numbers, since, respond_by, (count(*) over ()) - 1 others
                    from safety.alert where clinic_id = :clinic and patient_id = :patient and closed_at is null
                    order by rank, since, cause limit 1),
                gone as (
                    delete from safety.worklist_entry where clinic_id = :clinic and patient_id = :patient
                        and not exists (select from open))
                insert into safety.worklist_entry as e (clinic_id, patient_id, reason, cause, urgency, rank, numbers, since,
                    respond_by, others, pains)
                select :clinic, :patient, reason, cause, urgency, rank, numbers, since, respond_by, others,
                    coalesce(string_to_array(:pains, ',')::smallint[], '{}') from open
                on conflict (clinic_id, patient_id) do update set
                    reason = excluded.reason, cause = excluded.cause, urgency = excluded.urgency, rank = excluded.rank,
                    numbers = excluded.numbers, since = excluded.since, respond_by = excluded.respond_by,
                    others = excluded.others, pains = coalesce(string_to_array(:pains, ',')::smallint[], e.pains),
                    snoozed_until = case when :wakes then null else e.snoozed_until end,
                    snoozed_why = case when :wakes then null else e.snoozed_why end,
                    taken_by = case when excluded.reason = 'EMERGENCY' and e.reason <> 'EMERGENCY' then null else e.taken_by end,
                    taken_at = case when excluded.reason = 'EMERGENCY' and e.reason <> 'EMERGENCY' then null else e.taken_at end
                """)
                .param("patient", patient.value())
                .param("wakes", wakes)
                .param(
                        "pains",
                        pains == null
                                ? null
                                : pains.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        Types.VARCHAR)
                .update();
    }

    /** False if the patient isn't on the list, or another clinician has it already. */
    boolean take(PatientId patient, AccountId by, Instant now) {
        return db.sql("""
                update safety.worklist_entry set taken_by = :by, taken_at = :now
                where clinic_id = :clinic and patient_id = :patient and (taken_by is null or taken_by = :by)
                """)
                        .param("patient", patient.value())
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                > 0;
    }

    void giveBack(PatientId patient) {
        db.sql("""
                update safety.worklist_entry set taken_by = null, taken_at = null
                where clinic_id = :clinic and patient_id = :patient
                """).param("patient", patient.value()).update();
    }

    /** False if the patient isn't on the list, or because of an emergency. */
    boolean snooze(PatientId patient, Instant until, String why) {
        return db.sql("""
                update safety.worklist_entry set snoozed_until = :until, snoozed_why = :why
                where clinic_id = :clinic and patient_id = :patient and reason <> 'EMERGENCY'
                """)
                        .param("patient", patient.value())
                        .param("until", Columns.utc(until))
                        .param("why", why)
                        .update()
                > 0;
    }

    void wake(PatientId patient) {
        db.sql("""
                update safety.worklist_entry set snoozed_until = null, snoozed_why = null
                where clinic_id = :clinic and patient_id = :patient
                """).param("patient", patient.value()).update();
    }

    private Counted counted(ResultSet row) throws SQLException {
        WorklistPage.Counts counts = new WorklistPage.Counts(
                row.getInt("count_mine"), row.getInt("count_team"), row.getInt("count_snoozed"));
        boolean empty = row.getObject("patient_id") == null;
        return new Counted(counts, row.getInt("count_patients"), empty ? null : row(row));
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
                row.getInt("others"),
                Arrays.stream((Short[]) row.getArray("pains").getArray())
                        .map(Short::intValue)
                        .toList(),
                takenAt == null
                        ? null
                        : new WorklistRow.Taken(new AccountId(Columns.uuid(row, "taken_by")), "", takenAt),
                snoozed == null ? null : new WorklistRow.Snooze(snoozed, row.getString("snoozed_why")));
    }
}
