package org.restride.plans.ending;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.people.PatientReactivated;
import org.restride.plans.Signature;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a patient took along is over once they are in care again, at once and in the same transaction; it stays in the record. */
@Component
class WhenTakenUpAgainEndAftercare {

    private final StoredAftercare stored;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WhenTakenUpAgainEndAftercare(
            StoredAftercare stored, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(PatientReactivated again) {
        stored.newest(again.patient()).filter(Aftercare::isGiven).ifPresent(given -> {
            stored.add(new Aftercare(
                    given.id(),
                    given.version() + 1,
                    given.patient(),
                    Aftercare.State.OVER,
                    given.plan(),
                    given.body(),
                    new Signature(actors.get().account(), clock.instant().truncatedTo(ChronoUnit.MILLIS), "")));
            events.publishEvent(Audited.changed(
                    "aftercare", given.id().value(), given.patient(), "version-" + (given.version() + 1), "over"));
        });
    }
}
