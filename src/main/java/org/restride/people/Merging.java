package org.restride.people;

import java.util.List;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins two records of one person. What was logged under the merged record stays there, readable by the same care team; ways in, care
 * team and carers go over to the kept one.
 */
@Service
@Transactional
public class Merging {

    private final Patients patients;
    private final Memberships memberships;
    private final SignedIn signedIn;
    private final DeviceTokens tokens;
    private final ClinicSql db;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    Merging(
            Patients patients,
            Memberships memberships,
            SignedIn signedIn,
            DeviceTokens tokens,
            ClinicSql db,
            CurrentActor actors,
            ApplicationEventPublisher events) {
        this.patients = patients;
        this.memberships = memberships;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.db = db;
        this.actors = actors;
        this.events = events;
    }

    /**
     * @throws DomainError.Conflict if one of the two was merged before or isn't in this clinic
     */
    @ForAdministrators
    public void merge(PatientId merged, PatientId kept) {
        ClinicId clinic = actors.get().clinic();
        if (merged.equals(kept) || !patients.merge(merged, kept)) {
            throw new DomainError.Conflict("people.cannot-merge");
        }
        for (String sql : List.of("""
                insert into people.care_team_member (clinic_id, patient_id, account_id, since)
                select clinic_id, :kept, account_id, since from people.care_team_member
                where clinic_id = :clinic and patient_id = :merged on conflict do nothing
                """, """
                insert into people.carer (clinic_id, patient_id, account_id, name, since)
                select clinic_id, :kept, account_id, name, since from people.carer
                where clinic_id = :clinic and patient_id = :merged on conflict do nothing
                """, """
                update people.patient k set joined_at = coalesce(k.joined_at, m.joined_at)
                from people.patient m
                where k.clinic_id = :clinic and k.id = :kept and m.clinic_id = :clinic and m.id = :merged
                """, """
                update people.invitation set withdrawn_at = now()
                where clinic_id = :clinic and patient_id = :merged and used_at is null and withdrawn_at is null
                    and :kept is not null
                """)) {
            db.sql(sql)
                    .param("merged", merged.value())
                    .param("kept", kept.value())
                    .update();
        }
        memberships.movePatient(clinic, merged, kept);
        tokens.forget();
        signedIn.changed();
        events.publishEvent(Audited.changed("patient", merged.value(), merged, "merged"));
        events.publishEvent(Audited.changed("patient", kept.value(), kept, "merged"));
        events.publishEvent(new PatientsMerged(clinic, merged, kept));
    }
}
