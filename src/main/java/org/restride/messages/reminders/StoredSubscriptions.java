package org.restride.messages.reminders;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.people.ClinicSecrets;
import org.springframework.stereotype.Repository;

/** Where patients' devices take notices; sealed, since whoever knows such an address can send to it. */
@Repository
class StoredSubscriptions {

    private static final String PURPOSE = "push-subscription";

    private final ClinicSql db;
    private final ClinicSecrets secrets;

    StoredSubscriptions(ClinicSql db, ClinicSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /** A device has one; a newer one takes its place. */
    void put(PatientId patient, UUID device, PushAddress address, Instant now) {
        db.sql("""
                insert into reminders.push_subscription (clinic_id, patient_id, device_id, sealed, made_at)
                values (:clinic, :patient, :device, :sealed, :now)
                on conflict (clinic_id, patient_id, device_id) do update set sealed = excluded.sealed, made_at = excluded.made_at
                """)
                .param("patient", patient.value())
                .param("device", device)
                .param("sealed", secrets.seal(PURPOSE, address.text()))
                .param("now", Columns.utc(now))
                .update();
    }

    Set<UUID> devices(PatientId patient) {
        return Set.copyOf(
                db.sql("""
                select device_id from reminders.push_subscription where clinic_id = :clinic and patient_id = :patient
                """).param("patient", patient.value()).query(UUID.class).list());
    }

    Optional<PushAddress> find(PatientId patient, UUID device) {
        return db.sql("""
                select sealed from reminders.push_subscription
                where clinic_id = :clinic and patient_id = :patient and device_id = :device
                """)
                .param("patient", patient.value())
                .param("device", device)
                .query(String.class)
                .optional()
                .map(text -> PushAddress.ofText(secrets.open(PURPOSE, text)));
    }

    boolean remove(PatientId patient, UUID device) {
        return db.sql("""
                delete from reminders.push_subscription
                where clinic_id = :clinic and patient_id = :patient and device_id = :device
                """)
                        .param("patient", patient.value())
                        .param("device", device)
                        .update()
                == 1;
    }
}
