package org.restride.messages.reminders;

import java.time.Clock;
import java.util.Optional;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.ForEverybody;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Pauses reminders for whoever holds the link of a letter. It says nothing of who the patient is, and can do nothing else. */
@Service
public class Pausing {

    private final StoredChoices choices;
    private final ClinicKeys keys;
    private final CurrentActor actors;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pausing(
            StoredChoices choices,
            ClinicKeys keys,
            CurrentActor actors,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.choices = choices;
        this.keys = keys;
        this.actors = actors;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the link is one of ours; changes nothing, since mail programs open links on their own. */
    @ForEverybody("says no more than whether a sealed link is good")
    public boolean isGood(String link) {
        return within(link, false);
    }

    /** Pauses until the patient resumes; the same again changes nothing. False if the link is none of ours. */
    @ForEverybody("takes effect only for the holder of a sealed link, and only pauses")
    public boolean pause(String link) {
        return within(link, true);
    }

    private boolean within(String text, boolean pausing) {
        return PauseLink.read(text)
                .map(brought -> actors.as(
                        Actor.system(brought.link().clinic()),
                        () -> Boolean.TRUE.equals(transactions.execute(status -> follow(brought, pausing)))))
                .orElse(false);
    }

    private boolean follow(PauseLink.Brought brought, boolean pausing) {
        if (!keys.knownLinkSecret().filter(brought::isGood).isPresent()) {
            return false;
        }
        Optional<StoredChoices.Choice> choice = choices.find(brought.link().link());
        choice.filter(found -> pausing).ifPresent(this::pause);
        return choice.isPresent();
    }

    private void pause(StoredChoices.Choice choice) {
        if (choices.pause(choice.patient(), clock.instant())) {
            choices.next(choice.patient(), Optional.empty(), choice.zone());
            events.publishEvent(
                    Audited.changed("reminders", choice.patient().value(), choice.patient(), "paused-by-link"));
        }
    }
}
