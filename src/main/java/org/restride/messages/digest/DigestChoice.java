package org.restride.messages.digest;

import java.time.Clock;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForPatients;
import org.restride.base.ForProgram;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a patient wants letters with the clinic's articles. Nobody gets any without having asked for them. */
@Service
@Transactional
public class DigestChoice {

    /** Of the text that patients agree to, {@code digest.choice.text}; it goes up when the text says something else. */
    static final int TEXT = 1;

    private final StoredDigests digests;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DigestChoice(StoredDigests digests, CurrentActor actors, Ids ids, ApplicationEventPublisher events, Clock clock) {
        this.digests = digests;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What the acting patient chose. */
    @ForPatients
    @Transactional(readOnly = true)
    public boolean mine() {
        return digests.isWanted(own());
    }

    /** The acting patient chooses. */
    @ForPatients
    public void choose(boolean wanted) {
        keep(own(), wanted);
    }

    /** Ends the letters of somebody who followed the link in one; false if they were ended before. */
    @ForProgram
    public boolean end(PatientId patient) {
        boolean wanted = digests.isWanted(patient);
        if (wanted) {
            keep(patient, false);
        }
        return wanted;
    }

    private void keep(PatientId patient, boolean wanted) {
        Actor actor = actors.get();
        digests.choose(ids.next(), patient, wanted, TEXT, actor.account(), clock.instant());
        events.publishEvent(Audited.changed("digest-choice", patient.value(), patient, wanted ? "wanted" : "ended"));
    }

    private PatientId own() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }
}
