package org.restride.progress;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.base.ClinicSql;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The ids that phones have made, each with the receipt that it got: what is sent twice counts once. */
@Repository
class LogKeys {

    private final ClinicSql db;
    private final JsonMapper json;

    LogKeys(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** False if the id is taken; waits for a transaction that is just taking it. */
    boolean take(UUID id, PatientId patient, Object receipt) {
        return db.sql("""
                insert into progress.log_key (clinic_id, id, patient_id, receipt)
                values (:clinic, :id, :patient, cast(:receipt as jsonb)) on conflict (clinic_id, id) do nothing
                """)
                        .param("id", id)
                        .param("patient", patient.value())
                        .param("receipt", json.writeValueAsString(receipt))
                        .update()
                == 1;
    }

    /**
     * The receipt that the id got when it came first.
     *
     * @throws DomainError.Conflict if somebody else has taken the id, or it stands for something else
     */
    <T> T receipt(UUID id, PatientId patient, Class<T> type) {
        Optional<String> stored = db.sql("""
                select receipt from progress.log_key where clinic_id = :clinic and id = :id and patient_id = :patient
                """)
                .param("id", id)
                .param("patient", patient.value())
                .query(String.class)
                .optional();
        try {
            return json.readValue(stored.orElseThrow(() -> new DomainError.Conflict("progress.error.id-taken")), type);
        } catch (JacksonException otherKind) {
            throw new DomainError.Conflict("progress.error.id-taken");
        }
    }

    /** Those of the ids that this patient has used. */
    Set<UUID> known(PatientId patient, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(db.sql("""
                        select id from progress.log_key
                        where clinic_id = :clinic and patient_id = :patient and id in (:ids)
                        """)
                        .param("patient", patient.value())
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }
}
