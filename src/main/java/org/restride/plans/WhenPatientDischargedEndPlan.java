package org.restride.plans;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.LiveUpdates;
import org.restride.people.Clinics;
import org.restride.people.PatientDischarged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the plan of a patient whose care ends, at once and in the same transaction: nobody watches over it any more. */
@Component
class WhenPatientDischargedEndPlan {
    private final Plans plans;
    private final Clinics clinics;
    private final CurrentActor actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;

    WhenPatientDischargedEndPlan(
            Plans plans,
            Clinics clinics,
            CurrentActor actors,
            Clock clock,
            ApplicationEventPublisher events,
            LiveUpdates live) {
        this.plans = plans;
        this.clinics = clinics;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
        this.live = live;
    }

    @EventListener
    void on(PatientDischarged discharged) {
        plans.findCurrent(discharged.patient()).ifPresent(current -> {
            String reason = PlanTexts.text(clinics.current().language(), "plans.end.discharged");
            Plan plan = Plan.of(current);
            plan.end(
                    current.newest(),
                    new Signature(actors.get().account(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason));
            plans.end(plan, (Plan.Ended) plan.state());
            events.publishEvent(
                    Audited.changed("plan", plan.id().value(), discharged.patient(), "ended", "discharged"));
            events.publishEvent(new PlanEnded(discharged.clinic(), discharged.patient(), plan.id()));
            live.announce(discharged.patient(), LiveUpdates.Topic.PLAN);
        });
    }
}
