package org.restride.progress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.ClinicSql;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The shoes of patients. */
@Repository
class Shoes {

    private static final int MOST = 30;

    private static final TypeReference<List<Shoe>> SHOES = new TypeReference<>() {};

    private final ClinicSql db;
    private final JsonMapper json;

    Shoes(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Those that are worn first, then by name; what was run in them is counted in the newest corrections. */
    Glimpse<List<Shoe>> of(PatientId patient) {
        return new Glimpse<>(
                """
                select json_agg(json_build_object('id', s.id, 'name', s.name, 'retired', s.retired, 'metres', s.metres)
                    order by s.retired, s.name, s.id)
                from (select s.id, s.name, s.retired, s.metres_before + coalesce((select sum(r.metres) from progress.run_log r
                        where r.clinic_id = s.clinic_id and r.patient_id = s.patient_id and r.shoe_id = s.id and not r.gone
                            and not exists (select from progress.run_log c
                                where c.clinic_id = r.clinic_id and c.patient_id = r.patient_id and c.root_id = r.root_id
                                    and c.received_at >= r.received_at and (c.received_at, c.id) > (r.received_at, r.id))),
                        0) as metres
                    from progress.shoe s where s.clinic_id = :clinic and s.patient_id = :patient) s
                """,
                Map.of("patient", patient.value()),
                text -> text == null ? List.of() : json.readValue(text, SHOES));
    }

    boolean has(PatientId patient, UUID shoe) {
        return db.sql("""
                select true from progress.shoe where clinic_id = :clinic and patient_id = :patient and id = :id
                """)
                .param("patient", patient.value())
                .param("id", shoe)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /**
     * The same id again changes nothing.
     *
     * @throws DomainError.Conflict if there are too many, or the id is somebody else's
     */
    void add(PatientId patient, UUID id, String name, int metresBefore) {
        int added = db.sql("""
                insert into progress.shoe (clinic_id, id, patient_id, name, metres_before)
                select :clinic, :id, :patient, :name, :before
                where (select count(*) from progress.shoe where clinic_id = :clinic and patient_id = :patient) < :most
                on conflict (clinic_id, id) do nothing
                """)
                .param("id", id)
                .param("patient", patient.value())
                .param("name", name)
                .param("before", metresBefore)
                .param("most", MOST)
                .update();
        if (added == 0 && !has(patient, id)) {
            throw new DomainError.Conflict("progress.error.too-many-shoes");
        }
    }

    /**
     * @throws DomainError.NotFound if the patient has no such shoes
     */
    void retire(PatientId patient, UUID id, boolean retired) {
        int changed = db.sql("""
                update progress.shoe set retired = :retired, version = version + 1
                where clinic_id = :clinic and patient_id = :patient and id = :id
                """)
                .param("patient", patient.value())
                .param("id", id)
                .param("retired", retired)
                .update();
        if (changed == 0) {
            throw new DomainError.NotFound("progress.error.no-such-shoes");
        }
    }
}
