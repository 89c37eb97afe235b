package org.restride.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A few conversations of the demo clinic, and words that its clinicians write often. */
@Component
class DemoMessages implements DemoData {

    private static final int AFTER_THE_HISTORY = 50;

    /** Whose conversation is over. */
    private static final int CLOSED = 2;

    private final StoredMessages messages;
    private final StoredConversations conversations;
    private final TextBlocks blocks;
    private final TransactionTemplate transactions;
    private final Ids ids;
    private final Clock clock;

    DemoMessages(
            StoredMessages messages,
            StoredConversations conversations,
            TextBlocks blocks,
            TransactionTemplate transactions,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.conversations = conversations;
        this.blocks = blocks;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One line of a conversation.
     *
     * @param by null: the patient
     * @param hoursAgo when it was written
     * @param seen whether the other side has seen it, a quarter of an hour later
     */
    private record Line(@Nullable AccountId by, int hoursAgo, String words, boolean seen) {}

    @Override
    public int order() {
        return AFTER_THE_HISTORY;
    }

    @Override
    public void fill(ClinicId clinic, DemoPeople people) {
        AccountId voss = people.clinician();
        List<PatientId> all = people.patients();
        transactions.executeWithoutResult(status -> {
            talk(
                    people,
                    0,
                    voss,
                    new Line(null, 75, "Hello, the bridge pulls a bit in my hamstring. Is that fine?", true),
                    new Line(
                            voss,
                            72,
                            "Hello! A light pull is fine. Bring your heels a little closer to you and it goes into the glutes.",
                            true),
                    new Line(null, 71, "That helps, thank you!", true),
                    new Line(null, 4, "May I run on Friday? My shoes came today.", true),
                    new Line(
                            voss, 3, "Yes: 15 minutes, easy, on the towpath. Tell me how the next morning is.", false));
            talk(
                    people,
                    1,
                    voss,
                    new Line(
                            null,
                            26,
                            "I am away until Sunday and have no band with me. What can I do instead?",
                            false));
            talk(
                    people,
                    CLOSED,
                    voss,
                    new Line(null, 120, "Could you send me the name of that stretch again?", true),
                    new Line(voss, 119, "It is the hip flexor stretch, you find it under Learn.", true));
            talk(
                    people,
                    5,
                    voss,
                    new Line(null, 30, "The mornings are much better this week.", true),
                    new Line(voss, 28, "Great to hear. We go up one step on Monday.", true),
                    new Line(null, 5, "Is it normal that I feel it at the other side now?", false));
            all.stream()
                    .skip(CLOSED)
                    .findFirst()
                    .flatMap(conversations::find)
                    .ifPresent(open -> conversations.close(
                            open.patient(),
                            open.version(),
                            voss,
                            clock.instant().minus(Duration.ofHours(100))));
            block(
                    "See the next morning",
                    "Hello {name}, please see how your back is tomorrow morning and tell me here.");
            block(
                    "Light pull is fine",
                    "A light pull of up to 3 of 10 is fine, {name}, as long as it is gone by the next morning.");
            block("Come by", "Hello {name}, I would like to see you here. Please call us, or ask for an appointment.");
        });
    }

    private void talk(DemoPeople people, int number, AccountId clinician, Line... lines) {
        if (number >= people.patients().size()) {
            return;
        }
        PatientId patient = people.patients().get(number);
        AccountId self = people.accountOf(patient);
        for (Line line : lines) {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(line.hoursAgo()));
            boolean fromClinic = line.by() != null;
            AccountId author = line.by() == null ? self : line.by();
            messages.add(
                    patient,
                    new Message(ids.next(), fromClinic, author, line.words(), at, List.of(), null, List.of()),
                    at);
            if (fromClinic) {
                conversations.answer(patient, at);
            } else {
                conversations.ask(patient, at, false);
            }
            if (line.seen()) {
                messages.see(patient, fromClinic, at, fromClinic ? self : clinician, at.plus(Duration.ofMinutes(15)));
            }
        }
    }

    private void block(String title, String words) {
        blocks.add(new TextBlock(ids.next(), true, title, words, 1));
    }
}
