package org.restride.shell.ui;

import java.util.Optional;
import org.restride.base.CurrentActor;
import org.restride.base.LiveUpdates;
import org.restride.base.Role;
import org.restride.messages.Inbox;
import org.restride.messages.PatientMessages;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** How many messages wait for the acting person's eyes, for the navigation. */
@Component
class UnseenMessages {

    private final CurrentActor actors;
    private final Inbox inbox;
    private final PatientMessages messages;
    private final LiveUpdates live;

    UnseenMessages(CurrentActor actors, Inbox inbox, PatientMessages messages, LiveUpdates live) {
        this.actors = actors;
        this.inbox = inbox;
        this.messages = messages;
        this.live = live;
    }

    /** None for who has no messages, or is no longer signed in. One statement at most. */
    int now() {
        try {
            if (is(Role.PATIENT)) {
                return messages.unseen();
            }
            return is(Role.CLINICIAN) ? inbox.unseen() : 0;
        } catch (AccessDeniedException signedOutMeanwhile) {
            return 0;
        }
    }

    /** Listens on a clinician's pages; a patient's page asks when somebody goes somewhere, so that an idle one costs nothing. */
    Optional<LiveUpdates.Subscription> subscribe(Runnable listener) {
        return is(Role.CLINICIAN)
                ? Optional.of(live.subscribe(LiveUpdates.Topic.MESSAGE, topic -> listener.run()))
                : Optional.empty();
    }

    private boolean is(Role role) {
        return actors.find().filter(actor -> actor.is(role)).isPresent();
    }
}
