package org.restride.people;

import java.time.Clock;
import org.restride.base.Actor;
import org.restride.base.CareRelation;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who cares for whom: the care team, and for one hour whoever opened the record with a reason. */
@Component
class CareCover implements CareRelation {

    private final ClinicSql db;
    private final Clock clock;

    CareCover(ClinicSql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean covers(Actor clinician, PatientId patient) {
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
