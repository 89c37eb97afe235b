package org.restride.plans;

import java.util.List;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.springframework.stereotype.Repository;

/** The plans from which something may be copied. */
@Repository
class CopySources {
    private final ClinicSql db;

    CopySources(ClinicSql db) {
        this.db = db;
    }

    /** The active plans of the clinician's patients but one, by name. */
    List<CopySource> others(PatientId patient, AccountId me) {
        return db.sql("""
                select p.patient_id, p.title, m.first_name, m.last_name
                from plans.plan p join (%s) m on m.patient_id = p.patient_id
                where p.clinic_id = :clinic and p.state = 'active' and p.patient_id <> :patient
                order by m.last_name, m.first_name, p.id
                """.formatted(CareSql.MINE))
                .param("patient", patient.value())
                .param("me", me.value())
                .query((row, n) -> new CopySource(
                        new PatientId(Columns.uuid(row, "patient_id")),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("title")))
                .list();
    }
}
