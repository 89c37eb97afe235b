package org.restride.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForMembers;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account. */
@Service
@Transactional
public class Accounts {

    /**
     * The acting person's account.
     *
     * @param name the person's own name in this clinic
     */
    public record OwnAccount(
            AccountId id,
            String login,
            String name,
            Locale language,
            ColourScheme colourScheme,
            FigureLook figures,
            boolean password,
            boolean secondFactor) {}

    private final Logins logins;
    private final StoredDevices devices;
    private final DeviceTokens tokens;
    private final SignedIn signedIn;
    private final Throttle throttle;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final WaysOfAccount ways;
    private final AccountNotices notices;
    private final ClinicSql db;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            Logins logins,
            StoredDevices devices,
            DeviceTokens tokens,
            SignedIn signedIn,
            Throttle throttle,
            PasswordHashing hashing,
            PasswordRules rules,
            WaysOfAccount ways,
            AccountNotices notices,
            ClinicSql db,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.logins = logins;
        this.devices = devices;
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.throttle = throttle;
        this.hashing = hashing;
        this.rules = rules;
        this.ways = ways;
        this.notices = notices;
        this.db = db;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    @ForMembers
    @Transactional(readOnly = true)
    public OwnAccount current() {
        return find().orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
    }

    /** As {@link #current()}, or empty for whoever acts without an account of their own. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<OwnAccount> find() {
        Actor actor = actors.get();
        return logins.find(actor.account())
                .map(login -> new OwnAccount(
                        login.id(),
                        login.login(),
                        name(actor),
                        login.language(),
                        login.colourScheme(),
                        login.figures(),
                        login.hasPassword(),
                        login.hasSecondFactor()));
    }

    @ForMembers
    public void speak(Locale language) {
        logins.changeLanguage(actors.get().account(), language);
    }

    @ForMembers
    public void show(ColourScheme scheme) {
        logins.changeColourScheme(actors.get().account(), scheme);
    }

    /** Draws the figures of exercises as this person wants them. */
    @ForMembers
    public void showFigures(FigureLook look) {
        logins.changeFigures(actors.get().account(), look);
    }

    /**
     * Changes the password and ends every other session and device.
     *
     * @return the moment from which sessions are good again
     * @throws DomainError.Invalid if the old password is wrong or the new one too weak
     */
    @ForMembers
    public Instant changePassword(String old, String wanted) {
        Actor actor = actors.get();
        Login login = login(actor);
        throttle.tryAccount(login.login());
        if (!hashing.matches(old, login.passwordHash())) {
            throw new DomainError.Invalid(Map.of("old", "people.invalid.old-password"));
        }
        rules.check("wanted", wanted, List.of(login.login(), name(actor)));
        logins.changePassword(login.id(), hashing.hash(wanted), clock.instant());
        Instant from = endSessions(login.id());
        events.publishEvent(Audited.changed("account", login.id().value(), actor.patient(), "password"));
        return from;
    }

    /**
     * Gives the account of whoever holds the proof a first password, and ends every other session and device.
     *
     * @return the moment from which sessions are good again
     * @throws DomainError.Invalid if the password is too weak
     */
    @ForMembers
    public Instant setPassword(Proof proof, String wanted) {
        Actor actor = actors.get();
        Login login = requireOwn(proof);
        rules.check("wanted", wanted, List.of(login.login(), name(actor)));
        logins.changePassword(login.id(), hashing.hash(wanted), clock.instant());
        Instant from = endSessions(login.id());
        events.publishEvent(Audited.changed("account", login.id().value(), actor.patient(), "password"));
        notices.tell(login, "password-set");
        return from;
    }

    /**
     * Takes the password of whoever holds the proof away.
     *
     * @throws DomainError.Conflict if the person could no longer get in
     */
    @ForMembers
    public void removePassword(Proof proof) {
        Login login = requireOwn(proof);
        logins.lock(login.id());
        ways.requireBesidesPassword(login.id());
        logins.changePassword(login.id(), null, clock.instant());
        events.publishEvent(
                Audited.changed("account", login.id().value(), actors.get().patient(), "password-removed"));
        notices.tell(login, "password-removed");
    }

    /**
     * The account of the acting person, who has just shown again that it is them.
     *
     * @throws DomainError.Forbidden if the proof is another person's or too old
     */
    Login requireOwn(Proof proof) {
        Actor actor = actors.get();
        if (!proof.account().equals(actor.account()) || !proof.isComplete() || !proof.holds(clock.instant())) {
            throw new DomainError.Forbidden("people.sign-in-again");
        }
        return login(actor);
    }

    /** Ends all sessions and device tokens of the acting person, this one too. */
    @ForMembers
    public void signOutEverywhere() {
        Actor actor = actors.get();
        endSessions(actor.account());
        events.publishEvent(new Audited(
                Audited.Deed.SIGNED_OUT,
                "account",
                actor.account().value(),
                actor.patient(),
                List.of("everywhere"),
                null));
    }

    Instant endSessions(AccountId account) {
        Instant now = clock.instant();
        logins.endSessions(account, now);
        devices.removeAll(account);
        tokens.forget();
        signedIn.changed();
        return now;
    }

    private Login login(Actor actor) {
        return logins.find(actor.account()).orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
    }

    private String name(Actor actor) {
        PatientId patient = actor.patient();
        if (patient == null) {
            return db.sql("select name from people.staff_member where clinic_id = :clinic and account_id = :account")
                    .param("account", actor.account().value())
                    .query(String.class)
                    .optional()
                    .orElse("");
        }
        return db.sql("""
                select coalesce(
                    (select name from people.carer
                        where clinic_id = :clinic and patient_id = :patient and account_id = :account),
                    (select first_name || ' ' || last_name from people.patient
                        where clinic_id = :clinic and id = :patient))
                """)
                .param("account", actor.account().value())
                .param("patient", patient.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
