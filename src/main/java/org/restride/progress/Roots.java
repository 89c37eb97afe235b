package org.restride.progress;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds the first report of a row of corrections, in a form that other reads can join. */
@Component
class Roots {

    private final JsonMapper json;

    Roots(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param id of the first report; null if the corrected one isn't this patient's
     */
    record Root(@Nullable UUID id) {

        /**
         * @throws DomainError.NotFound if there is none
         */
        UUID require() {
            if (id == null) {
                throw new DomainError.NotFound("progress.error.nothing-to-correct");
            }
            return id;
        }
    }

    Glimpse<Root> of(PatientId patient, UUID report, @Nullable UUID corrects) {
        return new Glimpse<>(
                """
                select to_json(r.root_id) from progress.session_log r
                where r.clinic_id = :clinic and r.patient_id = :patient and r.id = :corrects limit 1
                """, Map.of("patient", patient.value(), "corrects", corrects == null ? report : corrects), text -> {
                    if (corrects == null) {
                        return new Root(report);
                    }
                    return new Root(text == null ? null : json.readValue(text, UUID.class));
                });
    }
}
