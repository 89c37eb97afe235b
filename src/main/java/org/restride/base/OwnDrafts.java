package org.restride.base;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a patient typed and didn't send, and what staff typed about the patient. */
@Component
class OwnDrafts implements OwnData {

    private final ClinicSql db;

    OwnDrafts(ClinicSql db) {
        this.db = db;
    }

    @Override
    public List<OwnTable> tables() {
        return List.of(OwnTable.of("base.draft", "kept_at"));
    }

    @Override
    public int place() {
        return 90;
    }

    /** Drafts of staff name the patient in their key alone. */
    @Override
    public void letGo(PatientId patient) {
        db.sql("delete from base.draft where clinic_id = :clinic and strpos(key, :patient) > 0")
                .param("patient", patient.toString())
                .update();
    }
}
