package org.restride.messages.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.restride.messages.reminders.StoredSendings.Channel;
import org.restride.people.DeviceTokens;
import org.restride.people.Letter;
import org.restride.people.Letters;
import org.restride.people.MailAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one reminder: takes it for this node alone, commits, sends, and notes what became of it. A node that dies in between leaves it taken:
 * it may have gone out, and a patient is never reminded twice.
 */
@Component
class Delivering {

    /** How long to wait after each try that failed; after the last one it is given up. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofMinutes(90));

    private final StoredChoices choices;
    private final StoredSendings sendings;
    private final StoredSubscriptions subscriptions;
    private final Occasions occasions;
    private final MailAddresses addresses;
    private final DeviceTokens devices;
    private final ClinicKeys keys;
    private final Composing composing;
    private final Letters letters;
    private final PushDoor push;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Delivering(
            StoredChoices choices,
            StoredSendings sendings,
            StoredSubscriptions subscriptions,
            Occasions occasions,
            MailAddresses addresses,
            DeviceTokens devices,
            ClinicKeys keys,
            Composing composing,
            Letters letters,
            PushDoor push,
            TransactionTemplate transactions,
            Clock clock) {
        this.choices = choices;
        this.sendings = sendings;
        this.subscriptions = subscriptions;
        this.occasions = occasions;
        this.addresses = addresses;
        this.devices = devices;
        this.keys = keys;
        this.composing = composing;
        this.letters = letters;
        this.push = push;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is ready to go out.
     *
     * @param address the e-mail address; empty for push
     */
    private record Ready(int tries, Supplier<Delivery> send, String address) {}

    /** Nothing happens if another node has it, or it isn't its time. To be called without a transaction. */
    void deliver(StoredSendings.Key key) {
        Optional<Ready> ready = transactions.execute(status -> take(key));
        if (ready == null || ready.isEmpty()) {
            return;
        }
        Delivery delivery = ready.get().send().get();
        transactions.executeWithoutResult(status -> note(key, ready.get(), delivery));
    }

    /** Lets one wait that could not even be made ready. */
    void postpone(StoredSendings.Key key) {
        transactions.executeWithoutResult(status -> {
            Instant now = clock.instant();
            sendings.claim(key, now).ifPresent(tries -> later(key, tries, Delivery.Later.because("not-ready"), now));
        });
    }

    private Optional<Ready> take(StoredSendings.Key key) {
        Instant now = clock.instant();
        Optional<Integer> tries = sendings.claim(key, now);
        if (tries.isEmpty()) {
            return Optional.empty();
        }
        Occasions.Found found = occasions.of(key.patient()).orElse(null);
        StoredChoices.Choice choice = choices.find(key.patient()).orElse(null);
        Optional<Ready> ready = found != null && choice != null && isWanted(key, found, choice, now)
                ? ready(key, tries.get(), found, choice, now)
                : Optional.empty();
        if (ready.isEmpty()) {
            sendings.settle(key, StoredSendings.State.NOT_NEEDED, Optional.empty(), now);
        }
        return ready;
    }

    private static boolean isWanted(
            StoredSendings.Key key, Occasions.Found found, StoredChoices.Choice choice, Instant now) {
        return !choice.isPaused()
                && found.day().equals(key.day())
                && found.occasion().isPresent()
                && choice.times().mayGoOut(now, found.patient().zone());
    }

    private Optional<Ready> ready(
            StoredSendings.Key key, int tries, Occasions.Found found, StoredChoices.Choice choice, Instant now) {
        return key.channel() == Channel.EMAIL
                ? letter(key, tries, found, choice)
                : notice(key, tries, found, choice, now);
    }

    private Optional<Ready> letter(
            StoredSendings.Key key, int tries, Occasions.Found found, StoredChoices.Choice choice) {
        Optional<String> address = addresses.ofPatient(key.patient()).map(MailAddresses.Recipient::email);
        if (address.isEmpty() || !choice.byEmail() || choice.refuses(address)) {
            return Optional.empty();
        }
        String link = new PauseLink(key.clinic(), choice.link()).text(keys.linkSecret());
        Letter letter = composing.letter(
                address.get(),
                found.patient().firstName(),
                found.patient().language(),
                found.occasion().orElseThrow(),
                link);
        return Optional.of(new Ready(tries, () -> byMail(letter), address.get()));
    }

    private Optional<Ready> notice(
            StoredSendings.Key key, int tries, Occasions.Found found, StoredChoices.Choice choice, Instant now) {
        if (!devices.of(key.patient()).contains(key.device())) {
            subscriptions.remove(key.patient(), key.device());
            return Optional.empty();
        }
        byte[] text =
                composing.notice(found.patient().language(), found.occasion().orElseThrow());
        ClinicKeys.Push own = keys.push();
        Duration lasts = lasts(found, choice, now);
        return subscriptions
                .find(key.patient(), key.device())
                .map(to -> new Ready(tries, () -> push.send(to, own, text, lasts, PushDoor.Urgency.NORMAL), ""));
    }

    /** Until the quiet hours begin or the day ends: a phone that comes back later is left in peace. */
    private static Duration lasts(Occasions.Found found, StoredChoices.Choice choice, Instant now) {
        Instant midnight =
                found.day().plusDays(1).atStartOfDay(found.patient().zone()).toInstant();
        Instant quiet = found.day()
                .atTime(choice.times().quietFrom())
                .atZone(found.patient().zone())
                .toInstant();
        boolean quietFirst = choice.times().hasQuietHours() && quiet.isAfter(now) && quiet.isBefore(midnight);
        return Duration.between(now, quietFirst ? quiet : midnight);
    }

    private Delivery byMail(Letter letter) {
        return switch (letters.send(letter)) {
            case TAKEN -> new Delivery.Taken();
            case NO_SUCH_ADDRESS -> new Delivery.NoSuchAddress("address-refused");
            case LATER -> Delivery.Later.because("mail-server");
            case HOPELESS -> new Delivery.Hopeless("letter-refused");
        };
    }

    private void note(StoredSendings.Key key, Ready ready, Delivery delivery) {
        Instant now = clock.instant();
        switch (delivery) {
            case Delivery.Taken _ -> sendings.settle(key, StoredSendings.State.SENT, Optional.empty(), now);
            case Delivery.Later later -> later(key, ready.tries(), later, now);
            case Delivery.Hopeless(String problem) ->
                sendings.settle(key, StoredSendings.State.GIVEN_UP, Optional.of(problem), now);
            case Delivery.NoSuchAddress(String problem) -> {
                sendings.settle(key, StoredSendings.State.REFUSED, Optional.of(problem), now);
                if (key.channel() == Channel.EMAIL) {
                    choices.refused(key.patient(), ready.address(), now);
                } else {
                    subscriptions.remove(key.patient(), key.device());
                }
            }
        }
    }

    private void later(StoredSendings.Key key, int tries, Delivery.Later later, Instant now) {
        if (tries > WAITS.size()) {
            sendings.settle(key, StoredSendings.State.GIVEN_UP, Optional.of(later.problem()), now);
            return;
        }
        Duration wait = WAITS.get(tries - 1);
        Duration asked = later.notBefore().orElse(wait);
        sendings.again(key, later.problem(), now.plus(asked.compareTo(wait) > 0 ? asked : wait));
    }
}
