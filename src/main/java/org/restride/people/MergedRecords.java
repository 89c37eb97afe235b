package org.restride.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;

/** Moves this module's rows from a merged record into the one that goes on, and keeps the requests that wait. */
@Repository
class MergedRecords {

    /** Each names both records; what the one that goes on has already stays as it is. */
    private static final List<String> MOVES = List.of("""
            insert into people.care_team_member (clinic_id, patient_id, account_id, since)
            select clinic_id, :kept, account_id, since from people.care_team_member
            where clinic_id = :clinic and patient_id = :merged on conflict do nothing
            """, """
            delete from people.care_team_member where clinic_id = :clinic and patient_id = :merged
            """, """
            insert into people.last_look (clinic_id, patient_id, account_id, seen_at, before_at)
            select clinic_id, :kept, account_id, seen_at, before_at from people.last_look
            where clinic_id = :clinic and patient_id = :merged on conflict do nothing
            """, """
            delete from people.last_look where clinic_id = :clinic and patient_id = :merged
            """, """
            insert into people.carer (clinic_id, patient_id, account_id, name, since)
            select clinic_id, :kept, account_id, name, since from people.carer
            where clinic_id = :clinic and patient_id = :merged on conflict do nothing
            """, """
            delete from people.carer where clinic_id = :clinic and patient_id = :merged
            """, """
            update people.care_access set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """, """
            update people.invitation set withdrawn_at = coalesce(withdrawn_at, case when used_at is null then now() end),
                patient_id = :kept
            where clinic_id = :clinic and patient_id = :merged
            """, """
            update people.correction_request set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """, """
            update people.erasure_request r set patient_id = :kept, state = case when r.state <> 'TAKEN_BACK' and exists (
                    select from people.erasure_request o where o.clinic_id = :clinic and o.patient_id = :kept and o.state <> 'TAKEN_BACK')
                then 'TAKEN_BACK' else r.state end
            where r.clinic_id = :clinic and r.patient_id = :merged
            """, """
            update people.patient k set joined_at = coalesce(k.joined_at, m.joined_at), email = coalesce(k.email, m.email),
                phone = coalesce(k.phone, m.phone), external_number = coalesce(k.external_number, m.external_number),
                state = case when :active then 'ACTIVE' else k.state end,
                discharged_at = case when :active then null else k.discharged_at end, version = k.version + 1
            from people.patient m
            where k.clinic_id = :clinic and k.id = :kept and m.clinic_id = :clinic and m.id = :merged
            """);

    private final ClinicSql db;

    MergedRecords(ClinicSql db) {
        this.db = db;
    }

    /**
     * @param active whether the record that goes on is active from now on
     */
    void move(PatientId merged, PatientId kept, boolean active) {
        for (String sql : MOVES) {
            db.sql(sql)
                    .param("merged", merged.value())
                    .param("kept", kept.value())
                    .param("active", active)
                    .update();
        }
        db.sql("select people.move_consents(:merged, :kept) where :clinic is not null")
                .param("merged", merged.value())
                .param("kept", kept.value())
                .query((row, n) -> "")
                .list();
    }

    void ask(PatientId merged, PatientId kept, AccountId by, Instant now) {
        db.sql("""
                insert into people.merge_request (clinic_id, merged_id, kept_id, asked_by, asked_at)
                values (:clinic, :merged, :kept, :by, :now)
                on conflict (clinic_id, merged_id) do update
                    set kept_id = excluded.kept_id, asked_by = excluded.asked_by, asked_at = excluded.asked_at
                """)
                .param("merged", merged.value())
                .param("kept", kept.value())
                .param("by", by.value())
                .param("now", Columns.utc(now))
                .update();
    }

    /** The request that names this patient as either of the two. */
    Optional<MergeRequest> waiting(PatientId patient) {
        return db.sql("""
                select merged_id, kept_id, asked_at from people.merge_request
                where clinic_id = :clinic and (merged_id = :patient or kept_id = :patient) order by asked_at limit 1
                """)
                .param("patient", patient.value())
                .query((row, n) -> new MergeRequest(
                        new PatientId(Columns.uuid(row, "merged_id")),
                        new PatientId(Columns.uuid(row, "kept_id")),
                        Columns.instant(row, "asked_at")))
                .optional();
    }

    /** Forgets what waits for either of the two; false if nothing did. */
    boolean forget(PatientId merged) {
        return db.sql("""
                delete from people.merge_request where clinic_id = :clinic and (merged_id = :merged or kept_id = :merged)
                """).param("merged", merged.value()).update() > 0;
    }
}
