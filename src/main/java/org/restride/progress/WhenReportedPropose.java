package org.restride.progress;

import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.people.PatientsMerged;
import org.restride.plans.PlanAssigned;
import org.restride.plans.PlanChanged;
import org.restride.plans.PlanEnded;
import org.restride.questions.RedFlagRaised;
import org.restride.questions.Unlocked;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hands what was reported down to where the next step is judged, in the background: no patient waits for it. The listeners open no
 * transaction themselves: it has to begin as the program, so that the walls of the event's clinic stand.
 */
@Component
class WhenReportedPropose {

    private final HandingDown handing;
    private final CurrentActor actors;

    WhenReportedPropose(HandingDown handing, CurrentActor actors) {
        this.handing = handing;
        this.actors = actors;
    }

    @Async
    @TransactionalEventListener
    void on(SessionLogged logged) {
        look(logged.clinic(), logged.patient());
    }

    @Async
    @TransactionalEventListener
    void on(MorningLogged logged) {
        look(logged.clinic(), logged.patient());
    }

    @Async
    @TransactionalEventListener
    void on(PlanAssigned assigned) {
        look(assigned.clinic(), assigned.patient());
    }

    @Async
    @TransactionalEventListener
    void on(PlanChanged changed) {
        look(changed.clinic(), changed.patient());
    }

    @Async
    @TransactionalEventListener
    void on(PlanEnded ended) {
        look(ended.clinic(), ended.patient());
    }

    @Async
    @TransactionalEventListener
    void on(RedFlagRaised flag) {
        look(flag.clinic(), flag.patient());
    }

    @Async
    @TransactionalEventListener
    void on(Unlocked unlocked) {
        look(unlocked.clinic(), unlocked.patient());
    }

    @Async
    @TransactionalEventListener
    void on(PatientsMerged merged) {
        look(merged.clinic(), merged.kept());
    }

    private void look(ClinicId clinic, PatientId patient) {
        actors.asSystem(clinic, () -> handing.down(patient));
    }
}
