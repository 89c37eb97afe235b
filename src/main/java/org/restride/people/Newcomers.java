package org.restride.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;

/** Writes into the clinic's own books that somebody has come in by an invitation. */
@Component
class Newcomers {

    private final Patients patients;
    private final Carers carers;
    private final Consents consents;
    private final ClinicSql db;

    Newcomers(Patients patients, Carers carers, Consents consents, ClinicSql db) {
        this.patients = patients;
        this.carers = carers;
        this.consents = consents;
        this.db = db;
    }

    void settle(Invitation invitation, AccountId account, @Nullable ConsentText consent, Instant now) {
        PatientId patient = invitation.patient();
        if (patient == null) {
            addStaff(account, invitation.name(), now);
            return;
        }
        patients.joined(patient, now);
        if (invitation.kind() == InvitationKind.CARER) {
            carers.add(patient, account, invitation.name(), now);
        }
        if (consent != null) {
            consents.give(patient, account, consent);
        }
    }

    void addStaff(AccountId account, String name, Instant now) {
        db.sql("""
                insert into people.staff_member (clinic_id, account_id, name, active, since)
                values (:clinic, :account, :name, true, :now)
                on conflict (clinic_id, account_id) do update set name = excluded.name, active = true
                """)
                .param("account", account.value())
                .param("name", name)
                .param("now", Columns.utc(now))
                .update();
    }
}
