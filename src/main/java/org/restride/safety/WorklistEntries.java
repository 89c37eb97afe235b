package org.restride.safety;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;

/** The rows of the worklist: one for each patient who needs somebody, kept up to date whenever something arrives. */
@Repository
class WorklistEntries {

    private final ClinicSql db;

    WorklistEntries(ClinicSql db) {
        this.db = db;
    }

    /**
     * Makes the patient's row anew from the open alerts; without any there is none. Whoever does so holds the patient's {@link Watches} since
     * before: it would not see what another transaction raises meanwhile, and take the row away from it.
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
                    select reason, cause, urgency, rank, numbers, since, respond_by, (count(*) over ()) - 1 others,
                        max(raised_at) over () raised_at
                    from safety.alert where clinic_id = :clinic and patient_id = :patient and closed_at is null
                    order by rank, since, cause limit 1),
                gone as (
                    delete from safety.worklist_entry where clinic_id = :clinic and patient_id = :patient
                        and not exists (select from open))
                insert into safety.worklist_entry as e (clinic_id, patient_id, reason, cause, urgency, rank, numbers, since,
                    respond_by, raised_at, others, pains)
                select :clinic, :patient, reason, cause, urgency, rank, numbers, since, respond_by, raised_at, others,
                    coalesce(string_to_array(:pains, ',')::smallint[], '{}') from open
                on conflict (clinic_id, patient_id) do update set
                    reason = excluded.reason, cause = excluded.cause, urgency = excluded.urgency, rank = excluded.rank,
                    numbers = excluded.numbers, since = excluded.since, respond_by = excluded.respond_by,
                    raised_at = excluded.raised_at, others = excluded.others, pains = coalesce(string_to_array(:pains, ',')::smallint[], e.pains),
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

    /** The same for who does something else by the way; nobody gets an emergency like that. */
    boolean takeAlong(PatientId patient, AccountId by, Instant now) {
        return db.sql("""
                update safety.worklist_entry set taken_by = :by, taken_at = :now
                where clinic_id = :clinic and patient_id = :patient and (taken_by is null or taken_by = :by)
                    and reason <> 'EMERGENCY'
                """)
                        .param("patient", patient.value())
                        .param("by", by.value())
                        .param("now", Columns.utc(now))
                        .update()
                > 0;
    }

    /** False if the patient isn't on the list. */
    boolean give(PatientId patient, AccountId to, Instant now) {
        return db.sql("""
                update safety.worklist_entry set taken_by = :to, taken_at = :now
                where clinic_id = :clinic and patient_id = :patient
                """)
                        .param("patient", patient.value())
                        .param("to", to.value())
                        .param("now", Columns.utc(now))
                        .update()
                > 0;
    }

    /** False if another has the patient, or nobody. */
    boolean giveBack(PatientId patient, AccountId by) {
        return db.sql("""
                update safety.worklist_entry set taken_by = null, taken_at = null
                where clinic_id = :clinic and patient_id = :patient and taken_by = :by
                """)
                        .param("patient", patient.value())
                        .param("by", by.value())
                        .update()
                > 0;
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
}
