package org.restride.people.rights;

import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;

/** Tells the patient from a carer, who sees the record but may neither take it along nor have it erased. */
@Component
class Oneself {

    private final ClinicSql db;
    private final CurrentActor actors;

    Oneself(ClinicSql db, CurrentActor actors) {
        this.db = db;
        this.actors = actors;
    }

    boolean isCarer() {
        Actor actor = actors.get();
        return actor.ownPatient()
                .filter(patient -> db.sql("""
                        select exists (select from people.carer
                            where clinic_id = :clinic and patient_id = :patient and account_id = :account)
                        """)
                        .param("patient", patient.value())
                        .param("account", actor.account().value())
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }

    /**
     * @throws DomainError.Forbidden if it is staff or a carer who acts
     */
    PatientId patient() {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        if (isCarer()) {
            throw new DomainError.Forbidden("rights.error.patient-only");
        }
        return patient;
    }
}
