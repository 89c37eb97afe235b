package org.restride.safety;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Instant;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.messages.MessageSoundsUrgent;
import org.restride.progress.ReportSoundsUrgent;
import org.restride.questions.Level;
import org.restride.questions.RedFlagRaised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Begins a ladder in the transaction that keeps the answer, and hurries as soon as that has committed. */
@Component
class WhenSomebodyIsNeeded {

    private static final Logger LOG = LoggerFactory.getLogger(WhenSomebodyIsNeeded.class);

    private final Escalating escalating;
    private final ObjectProvider<Scheduler> scheduler;
    private final RuleSets rules;
    private final CurrentActor actors;
    private final Clock clock;

    WhenSomebodyIsNeeded(
            Escalating escalating,
            ObjectProvider<Scheduler> scheduler,
            RuleSets rules,
            CurrentActor actors,
            Clock clock) {
        this.escalating = escalating;
        this.scheduler = scheduler;
        this.rules = rules;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    void begin(RedFlagRaised flag) {
        if (flag.level() == Level.EMERGENCY) {
            begin(flag.clinic(), flag.patient(), EscalationKind.EMERGENCY, Reason.EMERGENCY);
        } else if (flag.level() == Level.URGENT) {
            begin(flag.clinic(), flag.patient(), EscalationKind.URGENT, Reason.URGENT_FLAG);
        }
    }

    @EventListener
    void begin(MessageSoundsUrgent message) {
        begin(message.clinic(), message.patient(), EscalationKind.URGENT, Reason.URGENT_MESSAGE);
    }

    @EventListener
    void begin(ReportSoundsUrgent report) {
        begin(report.clinic(), report.patient(), EscalationKind.URGENT, Reason.URGENT_NOTE);
    }

    /** The round comes every few seconds by itself; an emergency doesn't wait for it. */
    @Async
    @TransactionalEventListener
    void climb(RedFlagRaised flag) {
        if (flag.level() == Level.EMERGENCY) {
            scheduler.ifAvailable(this::hurry);
        }
    }

    /** Whichever node is free takes it. */
    private void hurry(Scheduler running) {
        try {
            running.reschedule(TaskInstanceId.of(EscalationTick.NAME, RecurringTask.INSTANCE), clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException underWay) {
            LOG.debug("A round is under way, and the next one follows");
        } catch (TaskInstanceNotFoundException notYet) {
            LOG.debug("The first round comes as soon as timers are started");
        }
    }

    private void begin(ClinicId clinic, PatientId patient, EscalationKind kind, Reason reason) {
        actors.asSystem(clinic, () -> {
            Instant now = clock.instant();
            Instant from = kind == EscalationKind.EMERGENCY
                    ? now
                    : now.plus(rules.current().of(reason).respondWithin());
            escalating.begin(patient, kind, from);
        });
    }
}
