package org.restride.messages.reminders;

import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.people.PatientReactivated;
import org.restride.people.PatientsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps reminders in line with who the patient is: another zone, another state, another record. */
@Component
class WhenPatientChangesReplan {

    private final ClinicSql db;
    private final Reminders reminders;
    private final CurrentActor actors;

    WhenPatientChangesReplan(ClinicSql db, Reminders reminders, CurrentActor actors) {
        this.db = db;
        this.reminders = reminders;
        this.actors = actors;
    }

    /** The clock of wherever the patient is may have changed with the details. */
    @EventListener
    void on(Audited deed) {
        PatientId patient = deed.patient();
        if (patient != null
                && deed.deed() == Audited.Deed.CHANGED
                && deed.subject().equals("patient")
                && deed.fields().contains("details")) {
            replan(patient);
        }
    }

    @EventListener
    void on(PatientReactivated again) {
        replan(again.patient());
    }

    /** A choice made for the record that goes on wins; each day stays sent once. */
    @EventListener
    void on(PatientsMerged event) {
        for (String table : new String[] {"choice", "push_subscription", "sending"}) {
            move(table, event);
        }
        replan(event.kept());
    }

    /** As the program: whoever changes a patient's details or joins records need not care for the patient. */
    private void replan(PatientId patient) {
        actors.asSystem(actors.get().clinic(), () -> reminders.replan(patient));
    }

    private void move(String table, PatientsMerged event) {
        String same =
                switch (table) {
                    case "choice" -> "true";
                    case "push_subscription" -> "k.device_id = m.device_id";
                    default -> "k.day = m.day and k.channel = m.channel and k.device_id = m.device_id";
                };
        db.sql("""
                update reminders.%s m set patient_id = :kept
                where m.clinic_id = :clinic and m.patient_id = :merged and not exists (
                    select from reminders.%s k where k.clinic_id = :clinic and k.patient_id = :kept and %s)
                """.formatted(table, table, same))
                .param("merged", event.merged().value())
                .param("kept", event.kept().value())
                .update();
        db.sql("delete from reminders.%s where clinic_id = :clinic and patient_id = :merged".formatted(table))
                .param("merged", event.merged().value())
                .update();
    }
}
