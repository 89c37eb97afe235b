package org.restride.people;

import java.time.Clock;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.CareRelation;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who cares for whom: the care team, and for one hour whoever opened the record with a reason. */
@Component
class CareCover implements CareRelation {

    private final ClinicSql db;
    private final Clock clock;

    CareCover(ClinicSql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What was found out in a transaction holds until its end. */
    private record Known(AccountId clinician, ClinicId clinic, PatientId patient) {}

    @Override
    @Transactional(readOnly = true)
    public boolean covers(Actor clinician, PatientId patient) {
        Known known = new Known(clinician.account(), clinician.clinic(), patient);
        if (TransactionSynchronizationManager.hasResource(known)) {
            return true;
        }
        boolean covers = look(clinician, patient);
        if (covers && TransactionSynchronizationManager.isSynchronizationActive()) {
            keep(known);
        }
        return covers;
    }

    private static void keep(Known known) {
        TransactionSynchronizationManager.bindResource(known, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(known);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(known);
            }
        });
    }

    private boolean look(Actor clinician, PatientId patient) {
        return db.sql("""
                select exists (select from people.care_team_member
                        where clinic_id = :clinic and account_id = :account and patient_id = :patient)
                    or exists (select from people.care_access
                        where clinic_id = :clinic and account_id = :account and patient_id = :patient
                            and expires_at > :now)
                """)
                .param("account", clinician.account().value())
                .param("patient", patient.value())
                .param("now", Columns.utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
