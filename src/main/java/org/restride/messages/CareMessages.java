package org.restride.messages;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Ids;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.people.CareTeams;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which a care team talks with its patient. */
@Service
@Transactional
public class CareMessages {

    public static final int LONGEST_NOTE = 1_000;

    private final MessagePosting posting;
    private final StoredMessages messages;
    private final StoredConversations conversations;
    private final CareTeams teams;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Ids ids;

    CareMessages(
            MessagePosting posting,
            StoredMessages messages,
            StoredConversations conversations,
            CareTeams teams,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Ids ids) {
        this.posting = posting;
        this.messages = messages;
        this.conversations = conversations;
        this.teams = teams;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.ids = ids;
    }

    /**
     * The patient's conversation; the look is kept in the audit, and what the patient wrote counts as seen.
     *
     * @param before only what is older than this message; null for the newest
     */
    @ForCliniciansOf
    public MessageThread open(PatientId patient, @Nullable UUID before) {
        events.publishEvent(Audited.looked("messages", null, patient));
        return read(patient, before);
    }

    /** The newest again, for a page that is open and whose look is in the audit. */
    @ForCliniciansOf
    public MessageThread again(PatientId patient) {
        return read(patient, null);
    }

    private MessageThread read(PatientId patient, @Nullable UUID before) {
        Instant now = posting.now();
        if (messages.see(patient, false, now, actors.get().account(), now) > 0) {
            live.announce(patient, LiveUpdates.Topic.MESSAGE);
        }
        return posting.read(patient, before, true);
    }

    /**
     * Answers, once however often it comes; a closed conversation opens again.
     *
     * @throws DomainError.Conflict if care has ended, or something else has this id
     * @throws DomainError.Invalid if a picture is not there
     * @throws DomainError.TooMany if this person has written too much within an hour
     */
    @ForCliniciansOf
    public MessageReceipt reply(PatientId patient, SendMessage message) {
        return posting.post(patient, actors.get(), true, message);
    }

    /**
     * Asks a colleague of the care team to answer.
     *
     * @param note for the colleague; the patient does not see it
     * @throws DomainError.Invalid if the colleague is not in the care team, or the note is too long
     * @throws DomainError.Conflict if there is no open conversation
     */
    @ForCliniciansOf
    public void handOver(PatientId patient, AccountId to, String note) {
        Actor actor = actors.get();
        String words = note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new DomainError.Invalid(Map.of("note", "messages.error.note-long"));
        }
        if (teams.of(patient).stream().noneMatch(member -> member.id().equals(to))) {
            throw new DomainError.Invalid(Map.of("to", "messages.error.not-in-team"));
        }
        if (!conversations.assign(patient, to)) {
            throw new DomainError.Conflict("messages.error.nothing-open");
        }
        UUID id = ids.next();
        conversations.note(id, patient, new Handover(actor.account(), to, words, posting.now()));
        events.publishEvent(Audited.changed("conversation", patient.value(), patient, "handed-over", to.toString()));
        live.announce(patient, LiveUpdates.Topic.MESSAGE);
    }

    /**
     * Nothing more is to be said; if the patient writes, it opens again.
     *
     * @param version of the conversation as it was read: what came meanwhile is not closed unread
     * @throws DomainError.Conflict if something has changed since, or it is closed
     */
    @ForCliniciansOf
    public void close(PatientId patient, int version) {
        if (!conversations.close(patient, version, actors.get().account(), posting.now())) {
            throw new DomainError.Conflict("messages.error.changed-meanwhile");
        }
        events.publishEvent(Audited.changed("conversation", patient.value(), patient, "closed"));
        events.publishEvent(new ConversationAnswered(actors.get().clinic(), patient));
        live.announce(patient, LiveUpdates.Topic.MESSAGE);
    }
}
