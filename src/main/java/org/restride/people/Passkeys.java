package org.restride.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForEverybody;
import org.restride.base.ForMembers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ways in by a finger, a face or the PIN of a device. A passkey proves two things at once, what somebody has and what they know or are, so
 * it counts as the second factor as well.
 */
@Service
public class Passkeys {

    /**
     * One of a person's passkeys.
     *
     * @param label where it is kept, in words of the person
     */
    public record Passkey(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** A name for one is no longer than that. */
    public static final int LONGEST_LABEL = 60;

    /** More than anybody has devices. */
    private static final int MOST = 20;

    private final RelyingParty portal;
    private final StoredPasskeys passkeys;
    private final Logins logins;
    private final WaysOfAccount ways;
    private final AccountNotices notices;
    private final AccountAudit audit;
    private final Throttle throttle;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(
            RelyingParty portal,
            StoredPasskeys passkeys,
            Logins logins,
            WaysOfAccount ways,
            AccountNotices notices,
            AccountAudit audit,
            Throttle throttle,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.portal = portal;
        this.passkeys = passkeys;
        this.logins = logins;
        this.ways = ways;
        this.notices = notices;
        this.audit = audit;
        this.throttle = throttle;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this portal has a name that browsers give passkeys to. */
    @ForEverybody("says how the portal is set up, nothing about anybody")
    public boolean arePossible() {
        return portal.isPossible();
    }

    /** The name that the passkeys are of. */
    @ForEverybody("says how the portal is set up, nothing about anybody")
    public String host() {
        return portal.host();
    }

    /** Asks the browser for any passkey of this portal. */
    @ForEverybody("is a random number; browsers alone know whose passkeys they hold")
    public PasskeyQuestion ask() {
        return portal.ask();
    }

    /**
     * Who has shown a passkey.
     *
     * @param question that was asked; each is for one answer
     * @throws DomainError.Invalid if the passkey is unknown, or the answer isn't good; the two can't be told apart
     * @throws DomainError.TooMany if there were too many tries lately from this network address
     */
    @ForEverybody("lets nobody further without the device's signature")
    public Proof prove(PasskeyQuestion question, String answer, String address) {
        throttle.tryAddress(address);
        try {
            AccountId account = portal.check(question, answer);
            throttle.giveBackAddress(address);
            return Proof.byPasskey(account, clock.instant());
        } catch (DomainError.Invalid refused) {
            passkeys.ownerOf(portal.named(answer))
                    .ifPresent(owner -> audit.note(owner, Audited.Deed.REFUSED, "passkey"));
            throw refused;
        }
    }

    /** Whether to ask somebody who just came in whether they want a passkey: once, and only those who have none. */
    @ForEverybody("answers only to the holder of a proof")
    @Transactional
    public boolean offerOnce(Proof proof) {
        return proof.isComplete()
                && proof.holds(clock.instant())
                && portal.isPossible()
                && passkeys.count(proof.account()) == 0
                && logins.noteOffer(proof.account(), clock.instant());
    }

    /** Asks the browser to make a passkey for whoever holds the proof. */
    @ForEverybody("needs a proof, which only signing in gives")
    @Transactional
    public PasskeyQuestion askForNew(Proof proof) {
        Login login = owner(proof);
        requireFewer(proof, passkeys.count(login.id()));
        return portal.askForNew(login.login());
    }

    /**
     * Keeps the new passkey, and tells the person by mail so that a stranger's would be noticed.
     *
     * @return a proof by the passkey, which the person has just shown
     * @throws DomainError.Invalid if the answer isn't good
     */
    @ForEverybody("needs a proof, which only signing in gives")
    @Transactional
    public Proof keep(Proof proof, PasskeyQuestion question, String answer, String label) {
        Login login = owner(proof);
        if (!portal.holderOf(question).getName().equals(login.login())) {
            throw new DomainError.Forbidden("people.sign-in-again");
        }
        portal.keep(question, answer, label(label));
        audit.note(login.id(), Audited.Deed.CREATED, "passkey");
        notices.tell(login, "passkey-added");
        return Proof.byPasskey(login.id(), clock.instant());
    }

    @ForMembers
    @Transactional(readOnly = true)
    public List<Passkey> mine() {
        return passkeys.of(actors.get().account());
    }

    /** Gives one of the acting person's own another name; of others nothing happens. */
    @ForMembers
    @Transactional
    public void rename(UUID passkey, String label) {
        passkeys.rename(actors.get().account(), passkey, label(label));
    }

    /**
     * Removes one of the acting person's own; of others nothing happens.
     *
     * @throws DomainError.Conflict if the person could no longer get in
     */
    @ForMembers
    @Transactional
    public void remove(UUID passkey) {
        Actor actor = actors.get();
        logins.lock(actor.account());
        if (!passkeys.remove(actor.account(), passkey)) {
            return;
        }
        ways.requireAfterPasskey(actor.account());
        events.publishEvent(new Audited(Audited.Deed.REMOVED, "passkey", passkey, actor.patient(), List.of(), null));
    }

    /** Before a clinic is entered, a password alone must not bring another passkey beside the one that is the second factor. */
    private void requireFewer(Proof proof, int have) {
        Optional<Actor> inside = actors.find();
        if (inside.filter(actor -> !actor.account().equals(proof.account())).isPresent()) {
            throw new DomainError.Forbidden("people.sign-in-again");
        }
        if (have > 0 && inside.isEmpty() && !proof.isByPasskey()) {
            throw new DomainError.Forbidden("people.passkey.instead");
        }
        if (have >= MOST) {
            throw new DomainError.Conflict("people.passkey.most", MOST);
        }
    }

    private Login owner(Proof proof) {
        if (!proof.holds(clock.instant()) || !proof.isComplete()) {
            throw new DomainError.Forbidden("people.sign-in-again");
        }
        return logins.find(proof.account()).orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
    }

    private static String label(String typed) {
        String label = typed.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw new DomainError.Invalid(Map.of("label", "people.invalid.passkey-label"));
        }
        return label;
    }
}
