package org.restride.plans.handout;

import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.ForAdministrators;
import org.restride.base.ForMembers;
import org.restride.people.Clinics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which paper a clinic prints, unless somebody chooses otherwise for a sheet. */
@Service
@Transactional
public class PaperSettings {

    private final ClinicSql db;
    private final Clinics clinics;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    PaperSettings(ClinicSql db, Clinics clinics, CurrentActor actors, ApplicationEventPublisher events) {
        this.db = db;
        this.clinics = clinics;
        this.actors = actors;
        this.events = events;
    }

    /** What the clinic chose; until then what is usual in its country. */
    @ForMembers
    @Transactional(readOnly = true)
    public Paper usual() {
        return db.sql("select paper from plans.paper_setting where clinic_id = :clinic")
                .query((row, n) -> Paper.valueOf(row.getString("paper")))
                .optional()
                .orElseGet(() -> Paper.usualIn(clinics.current().country()));
    }

    @ForAdministrators
    public void choose(Paper paper) {
        db.sql("""
                insert into plans.paper_setting (clinic_id, paper) values (:clinic, :paper)
                on conflict (clinic_id) do update set paper = excluded.paper, version = plans.paper_setting.version + 1
                """).param("paper", paper.name()).update();
        events.publishEvent(Audited.changed("clinic", actors.get().clinic().value(), null, "paper"));
    }
}
