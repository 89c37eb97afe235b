package org.restride.safety;

import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.messages.MessageSoundsUrgent;
import org.restride.messages.appointments.AppointmentRequested;
import org.restride.outcomes.MeasureAnswered;
import org.restride.people.PatientDischarged;
import org.restride.people.PatientReactivated;
import org.restride.people.PatientsMerged;
import org.restride.plans.PlanAssigned;
import org.restride.plans.PlanChanged;
import org.restride.plans.PlanEnded;
import org.restride.plans.ending.AftercareAnswered;
import org.restride.progress.DoneWhileLocked;
import org.restride.progress.MorningLogged;
import org.restride.progress.ReportSoundsUrgent;
import org.restride.progress.RunLogged;
import org.restride.progress.SessionLogged;
import org.restride.questions.RedFlagRaised;
import org.restride.questions.Unlocked;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks at a patient whenever something happens. The listeners open no transaction themselves: it has to begin as the program, so that
 * the walls of the event's clinic stand.
 */
@Component
class WhenSomethingHappens {

    private final Watching watching;
    private final CurrentActor actors;

    WhenSomethingHappens(Watching watching, CurrentActor actors) {
        this.watching = watching;
        this.actors = actors;
    }

    /** At once and in the same transaction: no answer is kept without its place on the worklist. */
    @EventListener
    void raise(RedFlagRaised flag) {
        FactFinding.reason(flag.level())
                .ifPresent(reason ->
                        actors.asSystem(flag.clinic(), () -> watching.raise(flag.patient(), reason, flag.answers())));
    }

    /** At once and in the same transaction, as an answer is. */
    @EventListener
    void raise(MessageSoundsUrgent message) {
        actors.asSystem(
                message.clinic(), () -> watching.raise(message.patient(), Reason.URGENT_MESSAGE, message.message()));
    }

    /** At once and in the same transaction, as an answer is. */
    @EventListener
    void raise(ReportSoundsUrgent report) {
        actors.asSystem(report.clinic(), () -> watching.raise(report.patient(), Reason.URGENT_NOTE, report.report()));
    }

    /** At once and in the same transaction: whoever lifts the lock meanwhile finds it all the same. */
    @EventListener
    void raise(DoneWhileLocked done) {
        actors.asSystem(done.clinic(), () -> watching.raise(done.patient(), Reason.AFTER_LOCK, done.report()));
    }

    @Async
    @TransactionalEventListener
    void on(MessageSoundsUrgent message) {
        look(message.clinic(), message.patient());
    }

    @Async
    @TransactionalEventListener
    void on(RedFlagRaised flag) {
        look(flag.clinic(), flag.patient());
    }

    @Async
    @TransactionalEventListener
    void on(MeasureAnswered answered) {
        look(answered.clinic(), answered.patient());
    }

    @Async
    @TransactionalEventListener
    void on(Unlocked unlocked) {
        look(unlocked.clinic(), unlocked.patient());
    }

    @Async
    @TransactionalEventListener
    void on(SessionLogged logged) {
        look(logged.clinic(), logged.patient());
    }

    @Async
    @TransactionalEventListener
    void on(RunLogged logged) {
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
    void on(PatientDischarged discharged) {
        look(discharged.clinic(), discharged.patient());
    }

    @Async
    @TransactionalEventListener
    void on(PatientReactivated reactivated) {
        look(reactivated.clinic(), reactivated.patient());
    }

    @Async
    @TransactionalEventListener
    void on(AftercareAnswered answered) {
        look(answered.clinic(), answered.patient());
    }

    @Async
    @TransactionalEventListener
    void on(AppointmentRequested asked) {
        look(asked.clinic(), asked.patient());
    }

    @Async
    @TransactionalEventListener
    void on(PatientsMerged merged) {
        look(merged.clinic(), merged.merged());
        look(merged.clinic(), merged.kept());
    }

    private void look(ClinicId clinic, PatientId patient) {
        actors.asSystem(clinic, () -> watching.look(patient));
    }
}
