package org.restride.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PublicAddress;
import org.restride.base.Texts;
import org.restride.messages.reminders.StaffPush;
import org.restride.people.Clinics;
import org.restride.people.Letter;
import org.restride.people.Letters;
import org.restride.people.MailAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one letter or notice of a ladder: takes it for this node, commits, sends, and notes what became of it. It says that somebody is
 * needed, never who or why: whoever else reads it learns nothing of anybody's health.
 */
@Component
class EscalationPost {

    private static final String PAGE = "/worklist";

    /** A node that has not said anything by then has died while it sent. */
    private static final Duration TAKES_AT_MOST = Duration.ofMinutes(2);

    /** How long to wait after each try that failed; after the last one it is given up, and the ladder goes on anyway. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20));

    private final StoredNotices notices;
    private final EscalationChoices choices;
    private final MailAddresses addresses;
    private final Clinics clinics;
    private final Letters letters;
    private final StaffPush push;
    private final Texts texts;
    private final PublicAddress portal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    EscalationPost(
            StoredNotices notices,
            EscalationChoices choices,
            MailAddresses addresses,
            Clinics clinics,
            Letters letters,
            StaffPush push,
            Texts texts,
            PublicAddress portal,
            TransactionTemplate transactions,
            Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.addresses = addresses;
        this.clinics = clinics;
        this.letters = letters;
        this.push = push;
        this.texts = texts;
        this.portal = portal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whom it goes to.
     *
     * @param email where a letter goes; empty for a browser
     */
    private record Ready(StoredNotices.Claimed notice, Optional<String> email, Locale language) {}

    private record Result(
            EscalationStep.State state, @Nullable String problem) {}

    /** Nothing happens if another node has it, or it isn't its time. To be called without a transaction. */
    void send(UUID id) {
        Optional<Ready> ready = transactions.execute(status -> take(id));
        if (ready == null || ready.isEmpty()) {
            return;
        }
        Result result = deliver(ready.get());
        transactions.executeWithoutResult(status -> note(ready.get().notice(), result));
    }

    private Optional<Ready> take(UUID id) {
        Instant now = now();
        return notices.claim(id, now, now.plus(TAKES_AT_MOST)).flatMap(notice -> {
            Optional<Ready> ready = ready(notice);
            if (ready.isEmpty()) {
                notices.settle(id, EscalationStep.State.GIVEN_UP, "no-address", now);
            }
            return ready;
        });
    }

    private Optional<Ready> ready(StoredNotices.Claimed notice) {
        AccountId account = notice.target().account();
        if (account == null) {
            Locale language = clinics.current().language();
            return choices.known().onCall().map(email -> new Ready(notice, Optional.of(email), language));
        }
        boolean byMail = notice.target().channel() == EscalationStep.Channel.EMAIL;
        return addresses
                .ofStaff(account)
                .filter(person -> !byMail || person.email().contains("@"))
                .map(person ->
                        new Ready(notice, byMail ? Optional.of(person.email()) : Optional.empty(), person.language()));
    }

    private Result deliver(Ready ready) {
        String kind = ready.notice().kind().name();
        String subject = texts.get(ready.language(), "safety.escalation.mail.subject." + kind);
        if (ready.email().isPresent()) {
            String body = texts.get(ready.language(), "safety.escalation.mail.body." + kind, portal.link(PAGE));
            return result(letters.send(new Letter(
                    ready.email().get(),
                    subject,
                    body,
                    Map.of("Auto-Submitted", "auto-generated", "X-Priority", "1", "Importance", "high"))));
        }
        StoredNotices.Target target = ready.notice().target();
        AccountId account = target.account();
        UUID browser = target.device();
        if (account == null || browser == null) {
            throw new IllegalStateException("A notice goes to somebody's browser");
        }
        return result(push.send(
                account, browser, subject, texts.get(ready.language(), "safety.escalation.push." + kind), PAGE));
    }

    private static Result result(Letters.Outcome outcome) {
        return switch (outcome) {
            case TAKEN -> new Result(EscalationStep.State.SENT, null);
            case LATER -> new Result(EscalationStep.State.WAITING, "mail-server");
            case NO_SUCH_ADDRESS -> new Result(EscalationStep.State.GIVEN_UP, "address-refused");
            case HOPELESS -> new Result(EscalationStep.State.GIVEN_UP, "letter-refused");
        };
    }

    private static Result result(StaffPush.Result outcome) {
        return switch (outcome) {
            case TAKEN -> new Result(EscalationStep.State.SENT, null);
            case LATER -> new Result(EscalationStep.State.WAITING, "push-service");
            case GONE -> new Result(EscalationStep.State.GIVEN_UP, "browser-gone");
            case HOPELESS -> new Result(EscalationStep.State.GIVEN_UP, "push-refused");
        };
    }

    private void note(StoredNotices.Claimed notice, Result result) {
        Instant now = now();
        String problem = result.problem();
        if (result.state() != EscalationStep.State.WAITING || problem == null) {
            notices.settle(notice.id(), result.state(), problem, now);
        } else if (notice.tries() > WAITS.size()) {
            notices.settle(notice.id(), EscalationStep.State.GIVEN_UP, problem, now);
        } else {
            notices.again(notice.id(), problem, now.plus(WAITS.get(notice.tries() - 1)));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
