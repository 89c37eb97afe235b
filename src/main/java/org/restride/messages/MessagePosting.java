package org.restride.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.DomainError;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.restride.people.Carers;
import org.restride.people.PatientRecords;
import org.restride.people.StaffNames;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What both sides of a conversation do alike: keep what is written, and read it. Who may is asked by the desks before. */
@Component
class MessagePosting {

    /** Messages at a time. */
    static final int PAGE = 50;

    /** So many messages of one person within an hour are no conversation any more. */
    private static final int MOST_AN_HOUR = 60;

    private final StoredMessages messages;
    private final StoredConversations conversations;
    private final StoredPictures pictures;
    private final PatientRecords records;
    private final Carers carers;
    private final StaffNames names;
    private final ClinicSql db;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;
    private final RedFlagWords words = RedFlagWords.shipped();

    MessagePosting(
            StoredMessages messages,
            StoredConversations conversations,
            StoredPictures pictures,
            PatientRecords records,
            Carers carers,
            StaffNames names,
            ClinicSql db,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.messages = messages;
        this.conversations = conversations;
        this.pictures = pictures;
        this.records = records;
        this.carers = carers;
        this.names = names;
        this.db = db;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    RedFlagWords words() {
        return words;
    }

    /**
     * Keeps a message once, however often it comes.
     *
     * @throws DomainError.Conflict if care has ended, or something else has this id
     * @throws DomainError.Invalid if a picture is not there
     * @throws DomainError.TooMany if this person has written too much within an hour
     */
    MessageReceipt post(PatientId patient, Actor actor, boolean fromClinic, SendMessage command) {
        Optional<Message> before = messages.find(patient, command.id());
        if (before.isPresent()) {
            return again(before.get(), actor);
        }
        requireInCare(patient);
        Instant now = now();
        if (messages.sent(patient, actor.account(), now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            throw new DomainError.TooMany(
                    "messages.error.too-many", Duration.ofMinutes(10).toSeconds());
        }
        List<String> flags = fromClinic ? List.of() : words.in(command.text());
        Message message =
                new Message(command.id(), fromClinic, actor.account(), command.text(), now, flags, null, List.of());
        if (!messages.add(patient, message, command.writtenAt())) {
            // It came twice at once, or belongs to somebody else.
            return again(messages.find(patient, command.id()).orElseThrow(MessagePosting::idTaken), actor);
        }
        pictures.attach(patient, command.id(), command.pictures(), actor.account());
        if (fromClinic) {
            conversations.answer(patient, now);
        } else {
            conversations.ask(patient, now, !flags.isEmpty());
        }
        tell(patient, actor, message);
        return new MessageReceipt(message.id(), now, flags);
    }

    private void tell(PatientId patient, Actor actor, Message message) {
        events.publishEvent(Audited.created("message", message.id(), patient));
        if (!message.fromClinic()) {
            events.publishEvent(new MessageReceived(actor.clinic(), patient, message.id()));
        } else {
            events.publishEvent(new ConversationAnswered(actor.clinic(), patient));
        }
        if (!message.flags().isEmpty()) {
            events.publishEvent(new MessageSoundsUrgent(actor.clinic(), patient, message.id()));
        }
        live.announce(patient, LiveUpdates.Topic.MESSAGE);
    }

    private static MessageReceipt again(Message first, Actor actor) {
        if (!first.author().equals(actor.account())) {
            throw idTaken();
        }
        return new MessageReceipt(first.id(), first.sentAt(), first.flags());
    }

    private static DomainError idTaken() {
        return new DomainError.Conflict("messages.error.id-taken");
    }

    private void requireInCare(PatientId patient) {
        boolean inCare = db.sql(CareSql.IN_CARE)
                .param("patient", patient.value())
                .query((row, n) -> true)
                .optional()
                .isPresent();
        if (!inCare) {
            throw new DomainError.Conflict("messages.error.care-ended");
        }
    }

    /** Seven statements at most. */
    MessageThread read(PatientId patient, @Nullable UUID before, boolean staff) {
        List<Message> newest = messages.of(patient, before, PAGE + 1);
        boolean more = newest.size() > PAGE;
        List<Message> shown = newest.subList(0, Math.min(PAGE, newest.size())).reversed();
        Optional<Conversation> conversation = conversations.find(patient);
        List<Handover> handovers = staff ? conversations.handovers(patient) : List.of();
        return new MessageThread(
                records.find(patient).orElseThrow(() -> new DomainError.NotFound("error.not-found")),
                shown,
                more,
                conversation,
                names(patient, shown, conversation, handovers),
                handovers);
    }

    private Map<AccountId, String> names(
            PatientId patient, List<Message> shown, Optional<Conversation> conversation, List<Handover> handovers) {
        Set<AccountId> people = new HashSet<>();
        for (Message message : shown) {
            people.add(message.author());
            if (message.seen() != null) {
                people.add(message.seen().by());
            }
        }
        conversation.flatMap(each -> Optional.ofNullable(each.assignedTo())).ifPresent(people::add);
        conversation.flatMap(each -> Optional.ofNullable(each.closed())).ifPresent(closed -> people.add(closed.by()));
        handovers.forEach(each -> people.addAll(List.of(each.by(), each.to())));
        Map<AccountId, String> known = new HashMap<>(names.of(people));
        if (!known.keySet().containsAll(people)) {
            carers.of(patient).forEach(carer -> known.put(carer.id(), carer.name()));
        }
        return known;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
