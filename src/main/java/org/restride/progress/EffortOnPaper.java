package org.restride.progress;

import org.restride.base.ClinicSql;
import org.restride.base.PatientId;
import org.restride.plans.AskedEffort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A log on paper asks for effort where the report on the phone does. */
@Component
class EffortOnPaper implements AskedEffort {

    private final ClinicSql db;

    EffortOnPaper(ClinicSql db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAsked(PatientId patient) {
        return db.sql("""
                select coalesce((select asked from progress.effort_choice where clinic_id = :clinic and patient_id = :patient),
                    (select effort_asked from progress.reporting_setting where clinic_id = :clinic), false)
                """)
                .param("patient", patient.value())
                .query(Boolean.class)
                .single();
    }
}
