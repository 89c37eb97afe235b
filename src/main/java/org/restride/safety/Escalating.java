package org.restride.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.messages.reminders.StaffPush;
import org.restride.people.Clinics;
import org.restride.people.OpeningHours;
import org.restride.people.StaffContacts;
import org.restride.questions.Lock;
import org.restride.questions.Locks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Climbs a patient's ladder by one rung, in one transaction: whoever is to be told has a row before anything goes out, and a node that dies
 * leaves the ladder where it was.
 */
@Component
class Escalating {

    private final StoredEscalations escalations;
    private final StoredNotices notices;
    private final EscalationChoices choices;
    private final OpeningHours hours;
    private final Clinics clinics;
    private final StaffContacts contacts;
    private final StaffPush push;
    private final Locks locks;
    private final WorklistUpdates updates;
    private final LiveUpdates live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalating(
            StoredEscalations escalations,
            StoredNotices notices,
            EscalationChoices choices,
            OpeningHours hours,
            Clinics clinics,
            StaffContacts contacts,
            StaffPush push,
            Locks locks,
            WorklistUpdates updates,
            LiveUpdates live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.escalations = escalations;
        this.notices = notices;
        this.choices = choices;
        this.hours = hours;
        this.clinics = clinics;
        this.contacts = contacts;
        this.push = push;
        this.locks = locks;
        this.updates = updates;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody has to be found for the patient.
     *
     * @param from when the first is told, unless somebody has taken the patient by then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(PatientId patient, EscalationKind kind, Instant from) {
        escalations.begin(patient, kind, from.truncatedTo(ChronoUnit.MICROS), now());
    }

    /** Nothing happens if another node has it, or it isn't its time. */
    @Transactional
    void climb(UUID id) {
        Instant now = now();
        escalations.hold(id, now).ifPresent(climb -> {
            if (!climb.open() || isActedOn(climb)) {
                end(climb, now);
                live.announce(climb.patient(), LiveUpdates.Topic.LOCK);
                return;
            }
            switch (ladder().next(climb.standing(), now)) {
                case Ladder.Next.Wait wait -> escalations.wait(id, wait.then());
                case Ladder.Next.Tell tell -> tell(climb, tell, now);
            }
        });
    }

    /** What is urgent besides has waited while everybody was busy with the emergency, and is not forgotten with it. */
    private void end(StoredEscalations.Climb climb, Instant now) {
        escalations.end(climb.id(), now);
        if (climb.kind() == EscalationKind.EMERGENCY) {
            escalations
                    .urgentFrom(climb.patient())
                    .ifPresent(from -> begin(climb.patient(), EscalationKind.URGENT, from));
        }
    }

    /** The waits and hours that hold now. */
    Ladder ladder() {
        return new Ladder(
                choices.known().minutes(), hours.current(), clinics.current().zone());
    }

    private boolean isActedOn(StoredEscalations.Climb climb) {
        return climb.kind() == EscalationKind.EMERGENCY
                && locks.current(climb.patient()).filter(Lock::isActedOn).isPresent();
    }

    private void tell(StoredEscalations.Climb climb, Ladder.Next.Tell tell, Instant now) {
        UUID step = escalations.reach(climb, tell.rung(), tell.then(), now);
        notices.add(step, climb.patient(), targets(climb, tell.rung()), now);
        events.publishEvent(Audited.changed(
                "escalation", climb.id(), climb.patient(), "told", tell.rung().name()));
        updates.announce();
        live.announce(climb.patient(), LiveUpdates.Topic.LOCK);
    }

    private List<StoredNotices.Target> targets(StoredEscalations.Climb climb, Rung rung) {
        List<StoredNotices.Target> targets = new ArrayList<>();
        Optional<String> onCall = choices.known().onCall();
        if (rung == Rung.ON_CALL && onCall.isPresent()) {
            targets.add(StoredNotices.Target.ON_CALL);
            return targets;
        }
        for (StaffContacts.Contact contact : people(climb, rung)) {
            targets.add(StoredNotices.Target.email(contact.account()));
            push.browsers(contact.account())
                    .forEach(browser -> targets.add(StoredNotices.Target.push(contact.account(), browser)));
        }
        return targets;
    }

    /** A patient without a care team has all clinicians instead: somebody must hear of it. */
    private List<StaffContacts.Contact> people(StoredEscalations.Climb climb, Rung rung) {
        if (rung == Rung.ON_CALL) {
            return contacts.clinicians();
        }
        List<StaffContacts.Contact> team = contacts.careTeam(climb.patient());
        if (team.isEmpty()) {
            return contacts.clinicians();
        }
        if (rung == Rung.TEAM) {
            return team;
        }
        Optional<AccountId> holder = Optional.ofNullable(climb.takenBy()).map(AccountId::new);
        return holder.flatMap(account -> contacts.clinicians().stream()
                        .filter(contact -> contact.account().equals(account))
                        .findFirst())
                .map(List::of)
                .orElseGet(() -> List.of(team.getFirst()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
