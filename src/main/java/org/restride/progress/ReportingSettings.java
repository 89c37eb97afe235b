package org.restride.progress;

import org.jspecify.annotations.Nullable;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.ForAdministrators;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients are asked to report beside pain: the clinic decides, and a clinician may decide otherwise for a patient. */
@Service
@Transactional
public class ReportingSettings {

    private final ClinicSql db;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    ReportingSettings(ClinicSql db, CurrentActor actors, ApplicationEventPublisher events) {
        this.db = db;
        this.actors = actors;
        this.events = events;
    }

    /** Whether a session's report asks for effort, 0 to 10; not until the clinic switches it on. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public boolean isEffortAsked() {
        return db.sql("select effort_asked from progress.reporting_setting where clinic_id = :clinic")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** For one patient. One statement. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public EffortQuestion effortOf(PatientId patient) {
        return db.sql("""
                select coalesce((select effort_asked from progress.reporting_setting where clinic_id = :clinic), false) as by_clinic,
                    (select asked from progress.effort_choice where clinic_id = :clinic and patient_id = :patient) as for_patient
                """)
                .param("patient", patient.value())
                .query((row, n) ->
                        new EffortQuestion(row.getBoolean("by_clinic"), (Boolean) row.getObject("for_patient")))
                .single();
    }

    /**
     * @param asked null: as the clinic does with everybody
     */
    @ForCliniciansOf
    public void askEffortOf(PatientId patient, @Nullable Boolean asked) {
        if (asked == null) {
            db.sql("delete from progress.effort_choice where clinic_id = :clinic and patient_id = :patient")
                    .param("patient", patient.value())
                    .update();
        } else {
            db.sql("""
                    insert into progress.effort_choice (clinic_id, patient_id, asked) values (:clinic, :patient, :asked)
                    on conflict (clinic_id, patient_id) do update set asked = excluded.asked,
                        version = progress.effort_choice.version + 1
                    """).param("patient", patient.value()).param("asked", asked).update();
        }
        events.publishEvent(Audited.changed("patient", patient.value(), patient, "effort-asked"));
    }

    @ForAdministrators
    public void askEffort(boolean asked) {
        db.sql("""
                insert into progress.reporting_setting (clinic_id, effort_asked) values (:clinic, :asked)
                on conflict (clinic_id) do update set effort_asked = excluded.effort_asked,
                    version = progress.reporting_setting.version + 1
                """).param("asked", asked).update();
        events.publishEvent(Audited.changed("clinic", actors.get().clinic().value(), null, "effort-asked"));
    }
}
