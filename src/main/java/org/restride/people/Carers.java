package org.restride.people;

import java.time.Instant;
import java.util.List;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.ForCareOfOrAdministrators;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parents and others who sign in for a patient. They come in by an invitation. */
@Service
@Transactional
public class Carers {

    /** Somebody who signs in for a patient. */
    public record Carer(AccountId id, String name, Instant since) {}

    private final ClinicSql db;
    private final Memberships memberships;
    private final SignedIn signedIn;
    private final DeviceTokens tokens;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    Carers(
            ClinicSql db,
            Memberships memberships,
            SignedIn signedIn,
            DeviceTokens tokens,
            CurrentActor actors,
            ApplicationEventPublisher events) {
        this.db = db;
        this.memberships = memberships;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.actors = actors;
        this.events = events;
    }

    @ForCareOfOrAdministrators
    @Transactional(readOnly = true)
    public List<Carer> of(PatientId patient) {
        return db.sql("""
                select account_id, name, since from people.carer
                where clinic_id = :clinic and patient_id = :patient order by since, account_id
                """)
                .param("patient", patient.value())
                .query((row, n) -> new Carer(
                        new AccountId(Columns.uuid(row, "account_id")),
                        row.getString("name"),
                        Columns.instant(row, "since")))
                .list();
    }

    /** Lets the carer in no longer; nothing happens if they were no carer. */
    @ForCareOfOrAdministrators
    public void remove(PatientId patient, AccountId carer) {
        int removed = db.sql(
                        "delete from people.carer where clinic_id = :clinic and patient_id = :patient and account_id = :carer")
                .param("patient", patient.value())
                .param("carer", carer.value())
                .update();
        if (removed == 0) {
            return;
        }
        ClinicId clinic = actors.get().clinic();
        memberships.ofPatient(clinic, patient).stream()
                .filter(membership -> membership.account().equals(carer))
                .forEach(membership -> memberships.remove(membership.id()));
        tokens.forget();
        signedIn.changed();
        events.publishEvent(Audited.changed("carer", carer.value(), patient, "removed"));
    }

    void add(PatientId patient, AccountId carer, String name, Instant now) {
        db.sql("""
                insert into people.carer (clinic_id, patient_id, account_id, name, since)
                values (:clinic, :patient, :carer, :name, :now) on conflict do nothing
                """)
                .param("patient", patient.value())
                .param("carer", carer.value())
                .param("name", name)
                .param("now", Columns.utc(now))
                .update();
    }
}
