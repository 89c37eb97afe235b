package org.restride.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

/** Sets up and checks the second factor, a code from an authenticator app. */
@Service
public class SecondFactors {

    /**
     * A second factor that waits to be confirmed by a first code.
     *
     * @param secret in Base32, for typing it in
     * @param uri for the QR code
     */
    public record Offer(String secret, String uri) {}

    private final Logins logins;
    private final CurrentActor actors;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactors(
            Logins logins, CurrentActor actors, Throttle throttle, ApplicationEventPublisher events, Clock clock) {
        this.logins = logins;
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
     * @throws DomainError.Invalid if the code doesn't fit the secret
     */
    @ForMembers
    @Transactional
    public void confirm(Offer offer, String code) {
        AccountId account = actors.get().account();
        confirm(account, offer, code);
        events.publishEvent(Audited.changed("account", account.value(), null, "second-factor"));
    }

    /** @throws DomainError.Invalid if the code is wrong */
    @ForMembers
    @Transactional
    public void switchOff(String code) {
        Actor actor = actors.get();
        requireCode(actor.account(), code);
        logins.changeSecondFactor(actor.account(), null, null);
        events.publishEvent(Audited.changed("account", actor.account().value(), null, "second-factor"));
    }

    @ForEverybody("needs a proof of the password, which only signing in gives")
    public Offer offer(Proof proof) {
        return offer(requirePassword(proof));
    }

    /**
     * @throws DomainError.Invalid if the code doesn't fit the secret
     */
    @ForEverybody("needs a proof of the password, which only signing in gives")
    @Transactional
    public Proof confirm(Proof proof, Offer offer, String code) {
        AccountId account = requirePassword(proof);
        confirm(account, offer, code);
        return new Proof(account, true, clock.instant());
    }

    /** @throws DomainError.Invalid if the code is wrong or was used before */
    void requireCode(AccountId account, String code) {
        throttle.tryAccount("code " + account);
        Login login = logins.find(account).orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
        String secret = login.secondFactorSecret();
        OptionalLong step = secret == null ? OptionalLong.empty() : TimeCodes.step(secret, code, clock.instant());
        if (step.isEmpty() || !logins.takeStep(account, step.getAsLong())) {
            throw wrongCode();
        }
    }

    private void confirm(AccountId account, Offer offer, String code) {
        OptionalLong step = TimeCodes.step(offer.secret(), code, clock.instant());
        if (step.isEmpty()) {
            throw wrongCode();
        }
        logins.changeSecondFactor(account, offer.secret(), step.getAsLong());
    }

    private Offer offer(AccountId account) {
        Login login = logins.find(account).orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
        String secret = TimeCodes.newSecret();
        String label = URLEncoder.encode("Restride:" + login.login(), StandardCharsets.UTF_8);
        return new Offer(secret, "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Restride");
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
