package org.restride.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForPatients;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting patient's private calendar: its link is shown once, can be made anew and revoked. */
@Service
@Transactional
public class CalendarLinks {

    private final StoredLinks links;
    private final PublicAddress address;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarLinks(
            StoredLinks links,
            PublicAddress address,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.address = address;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** The calendar that there is. */
    public record Standing(CalendarWish wish, Instant madeAt) {}

    /** Empty if the patient has none. */
    @ForPatients
    @Transactional(readOnly = true)
    public Optional<Standing> mine() {
        return links.find(own()).map(link -> new Standing(link.wish(), link.madeAt()));
    }

    /** Makes the link, or a new one in the place of the former, which ends. It can't be shown again: only its hash is kept. */
    @ForPatients
    public String make() {
        PatientId patient = own();
        FeedSecret secret = FeedSecret.next(actors.get().clinic());
        links.put(patient, secret.hash(), clock.instant());
        events.publishEvent(Audited.created("calendar", patient.value(), patient, "link"));
        return address.link("/calendar/" + secret.text() + ".ics");
    }

    /** What it shows from now on; nothing happens if there is none. */
    @ForPatients
    public void show(CalendarWish wish) {
        PatientId patient = own();
        if (links.change(patient, wish)) {
            events.publishEvent(Audited.changed(
                    "calendar", patient.value(), patient, wish.withNames() ? "with-names" : "without-names"));
        }
    }

    /** Ends the link; calendars that have it get nothing any more. */
    @ForPatients
    public void revoke() {
        PatientId patient = own();
        if (links.remove(patient)) {
            events.publishEvent(
                    new Audited(Audited.Deed.REMOVED, "calendar", patient.value(), patient, List.of("link"), null));
        }
    }

    private PatientId own() {
        return Optional.of(actors.get())
                .flatMap(Actor::ownPatient)
                .orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }
}
