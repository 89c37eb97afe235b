package org.restride.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each deed in the transaction in which it happens: no deed without its row, no row without its deed. */
@Component
class Writing {

    private final Entries entries;
    private final CurrentActor actors;
    private final Origin origin;
    private final Ids ids;
    private final Clock clock;

    Writing(Entries entries, CurrentActor actors, Origin origin, Ids ids, Clock clock) {
        this.entries = entries;
        this.actors = actors;
        this.origin = origin;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Audited deed) {
        Actor actor = actors.get();
        if (deed.deed() == Audited.Deed.MERGED && deed.patient() != null && deed.id() != null) {
            entries.join(deed.patient(), new PatientId(deed.id()), clock.instant());
        }
        entries.add(new AuditEntry(
                ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.account(),
                actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                deed.deed().name(),
                deed.subject(),
                deed.id(),
                deed.patient(),
                deed.fields(),
                deed.why(),
                actor.isSystem() ? "program" : origin.describe()));
    }
}
