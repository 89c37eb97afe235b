package org.restride.messages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForPatients;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which a patient, or a carer, talks with the care team. A lock on exercises does not close it; the end of care does. */
@Service
@Transactional
public class PatientMessages {

    private final MessagePosting posting;
    private final StoredMessages messages;
    private final CurrentActor actors;
    private final LiveUpdates live;

    PatientMessages(MessagePosting posting, StoredMessages messages, CurrentActor actors, LiveUpdates live) {
        this.posting = posting;
        this.messages = messages;
        this.actors = actors;
        this.live = live;
    }

    /**
     * The acting patient's conversation; reading goes on when care has ended.
     *
     * @param before only what is older than this message; null for the newest
     */
    @ForPatients
    @Transactional(readOnly = true)
    public MessageThread read(@Nullable UUID before) {
        return posting.read(own(), before, false);
    }

    /** The words that ask the safety questions at once. */
    @ForPatients
    public List<RedFlagWords.Flag> words() {
        return posting.words().flags();
    }

    /**
     * Sends a message, once however often it comes. Words that may mean a red flag hold nothing back: they raise it for the care team.
     *
     * @throws DomainError.Conflict if care has ended, or something else has this id
     * @throws DomainError.Invalid if a picture is not there
     * @throws DomainError.TooMany if this person has written too much within an hour
     */
    @ForPatients
    public MessageReceipt send(SendMessage message) {
        Actor actor = actors.get();
        return posting.post(own(), actor, false, message);
    }

    /** Notes that the patient has seen what the clinic wrote, up to and with this message. */
    @ForPatients
    public void see(UUID newest) {
        PatientId patient = own();
        messages.find(patient, newest).ifPresent(message -> {
            if (messages.see(patient, true, message.sentAt(), actors.get().account(), posting.now()) > 0) {
                live.announce(patient, LiveUpdates.Topic.MESSAGE);
            }
        });
    }

    /** How many messages of the clinic the patient has not seen. One statement. */
    @ForPatients
    @Transactional(readOnly = true)
    public int unseen() {
        return messages.unseen(own());
    }

    private PatientId own() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }
}
