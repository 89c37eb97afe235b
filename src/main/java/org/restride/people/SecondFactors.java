package org.restride.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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

/** Sets up and checks the second factor: a code from an authenticator app, or one of the recovery codes if the phone is lost. */
@Service
public class SecondFactors {

    /**
     * A second factor that waits to be confirmed by a first code.
     *
     * @param secret in Base32, for typing it in
     * @param uri for the QR code
     */
    public record Offer(String secret, String uri) {}

    /**
     * A second factor that is set up.
     *
     * @param recoveryCodes to be shown this once
     */
    public record SetUp(Proof proof, List<String> recoveryCodes) {

        public SetUp {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }

    private final Logins logins;
    private final SecretBox box;
    private final RecoveryCodes recovery;
    private final StoredPasskeys passkeys;
    private final AccountAudit audit;
    private final CurrentActor actors;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactors(
            Logins logins,
            SecretBox box,
            RecoveryCodes recovery,
            StoredPasskeys passkeys,
            AccountAudit audit,
            CurrentActor actors,
            Throttle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.logins = logins;
        this.box = box;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.audit = audit;
        this.actors = actors;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    @ForMembers
    public Offer offer() {
        return offer(actors.get().account());
    }

    /**
     * @return the recovery codes, to be shown this once
     * @throws DomainError.Invalid if the code doesn't fit the secret
     */
    @ForMembers
    @Transactional
    public List<String> confirm(Offer offer, String code) {
        AccountId account = actors.get().account();
        List<String> codes = confirm(account, offer, code);
        events.publishEvent(
                Audited.changed("account", account.value(), actors.get().patient(), "second-factor"));
        return codes;
    }

    /**
     * Makes the recovery codes from before void.
     *
     * @return the new ones, to be shown this once
     * @throws DomainError.Invalid if the code of the app is wrong
     */
    @ForMembers
    @Transactional
    public List<String> renewRecoveryCodes(String code) {
        AccountId account = actors.get().account();
        requireCode(account, code);
        events.publishEvent(
                Audited.changed("account", account.value(), actors.get().patient(), "recovery-codes"));
        return recovery.renew(account);
    }

    /** How many of the acting person's recovery codes are good. */
    @ForMembers
    @Transactional(readOnly = true)
    public int recoveryCodesLeft() {
        return recovery.left(actors.get().account());
    }

    /** @throws DomainError.Invalid if the code is wrong */
    @ForMembers
    @Transactional
    public void switchOff(String code) {
        Actor actor = actors.get();
        requireCode(actor.account(), code);
        remove(actor.account());
        events.publishEvent(Audited.changed("account", actor.account().value(), actor.patient(), "second-factor"));
    }

    @ForEverybody("needs a proof of the password, which only signing in gives")
    public Offer offer(Proof proof) {
        return offer(requireFirst(proof));
    }

    /**
     * @throws DomainError.Invalid if the code doesn't fit the secret
     */
    @ForEverybody("needs a proof of the password, which only signing in gives")
    @Transactional
    public SetUp confirm(Proof proof, Offer offer, String code) {
        AccountId account = requireFirst(proof);
        List<String> codes = confirm(account, offer, code);
        audit.note(account, Audited.Deed.CHANGED, "second-factor");
        return new SetUp(proof.completed(clock.instant()), codes);
    }

    /** Whether somebody who has shown a password or a link can show a passkey as well, and so has to. */
    @ForEverybody("answers only to the holder of a proof")
    public boolean isPasskeyNeeded(Proof proof) {
        return !proof.isByPasskey() && passkeys.count(requirePassword(proof)) > 0;
    }

    /** Takes the second factor and its recovery codes away. */
    void remove(AccountId account) {
        logins.changeSecondFactor(account, null, null);
        recovery.remove(account);
    }

    /**
     * @return whether it was a recovery code
     * @throws DomainError.Invalid if the code is wrong or was used before
     * @throws DomainError.Unavailable if the key is missing with which the secret was sealed
     */
    boolean requireCode(AccountId account, String code) {
        throttle.tryAccount("code " + account);
        if (RecoveryCodes.looksLike(code)) {
            if (!recovery.take(account, code)) {
                throw wrongCode();
            }
            return true;
        }
        Login login = logins.find(account).orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
        String sealed = login.secondFactorSecret();
        OptionalLong step = sealed == null
                ? OptionalLong.empty()
                : TimeCodes.step(box.open(sealed, account), code, clock.instant());
        if (step.isEmpty() || !logins.takeStep(account, step.getAsLong())) {
            throw wrongCode();
        }
        return false;
    }

    private List<String> confirm(AccountId account, Offer offer, String code) {
        OptionalLong step = TimeCodes.step(offer.secret(), code, clock.instant());
        if (step.isEmpty()) {
            throw wrongCode();
        }
        logins.changeSecondFactor(account, box.seal(offer.secret(), account), step.getAsLong());
        return recovery.renew(account);
    }

    private Offer offer(AccountId account) {
        Login login = logins.find(account).orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
        String secret = TimeCodes.newSecret();
        String label = URLEncoder.encode("Restride:" + login.login(), StandardCharsets.UTF_8);
        return new Offer(secret, "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Restride");
    }

    /** A password alone must not bring a second factor into being beside the passkey that is the second factor already. */
    private AccountId requireFirst(Proof proof) {
        if (isPasskeyNeeded(proof)) {
            throw new DomainError.Forbidden("people.passkey.instead");
        }
        return requirePassword(proof);
    }

    private AccountId requirePassword(Proof proof) {
        Login login = logins.find(proof.account())
                .filter(found -> proof.holds(clock.instant()) && (proof.isComplete() || !found.hasSecondFactor()))
                .orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
        return login.id();
    }

    private static DomainError wrongCode() {
        return new DomainError.Invalid(Map.of("code", "people.invalid.code"));
    }
}
