package org.restride.progress;

import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.ForAdministrators;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clinic wants patients to report beside pain. */
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
