package org.restride.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForEverybody;
import org.restride.base.ForRegistrarsOf;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who forgot their password choose a new one, through a link by mail or from their clinic. */
@Service
public class PasswordResets {

    /** How long a link works. */
    public static final Duration LASTS = Duration.ofHours(1);

    private final Logins logins;
    private final Memberships memberships;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final AccountAudit audit;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final Throttle throttle;
    private final Mailing mailing;
    private final PublicAddress address;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordResets(
            Logins logins,
            Memberships memberships,
            OneTimeLinks links,
            Accounts accounts,
            AccountAudit audit,
            PasswordHashing hashing,
            PasswordRules rules,
            Throttle throttle,
            Mailing mailing,
            PublicAddress address,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.logins = logins;
        this.memberships = memberships;
        this.links = links;
        this.accounts = accounts;
        this.audit = audit;
        this.hashing = hashing;
        this.rules = rules;
        this.throttle = throttle;
        this.mailing = mailing;
        this.address = address;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Whether links can go out by mail; if not, the clinic has to make them. */
    @ForEverybody("says how the portal is set up, nothing about anybody")
    public boolean byMail() {
        return mailing.works();
    }

    /**
     * Sends a link if there is such an account with a mail address; looks the same from outside if there is none.
     *
     * @throws DomainError.TooMany if there were too many tries lately
     */
    @ForEverybody("answers alike for known and unknown accounts")
    public void ask(String typedLogin, String networkAddress, Locale language) {
        String login = Emails.login(typedLogin);
        throttle.tryAddress(networkAddress);
        throttle.tryAccount("reset " + login);
        Thread.ofVirtual().name("password-reset").start(() -> logins.find(login)
                .filter(found -> Emails.plausible(found.login()) && mailing.works())
                .ifPresent(found -> mailing.send(found.login(), language, "reset", link(found.id()))));
    }

    /** Whether the link still works. */
    @ForEverybody("answers only to the holder of a secret of 256 bits")
    public boolean isOpen(String token) {
        return links.accountOf(token).isPresent();
    }

    /**
     * Sets the new password, ends all sessions and uses the link up.
     *
     * @throws DomainError.NotFound if the link was used or is too old
     * @throws DomainError.Invalid if the password is too weak
     */
    @ForEverybody("takes effect only for the holder of a secret of 256 bits")
    @Transactional
    public void choose(String token, String password) {
        AccountId account = links.accountOf(token).orElseThrow(() -> new DomainError.NotFound("people.link-over"));
        String login = logins.find(account).map(Login::login).orElse("");
        rules.check("password", password, List.of(login));
        String hash = hashing.hash(password);
        if (!links.use(token)) {
            throw new DomainError.NotFound("people.link-over");
        }
        logins.changePassword(account, hash, clock.instant());
        accounts.endSessions(account);
        audit.note(account, Audited.Deed.CHANGED, "password");
    }

    /**
     * A link for somebody who works here, to be handed over by the administrator.
     *
     * @throws DomainError.Forbidden if the account also opens other clinics: this clinic's word must not open those
     */
    @ForAdministrators
    @Transactional
    public String linkForStaff(AccountId account) {
        if (memberships.ofStaff(actors.get().clinic(), account).isEmpty()) {
            throw new DomainError.NotFound("error.not-found");
        }
        return guarded(account, null);
    }

    /**
     * A link for a patient's own account, to be handed over by the clinic.
     *
     * @throws DomainError.NotFound if nobody signs in to this record
     * @throws DomainError.Forbidden if the account also opens other clinics or records
     */
    @ForRegistrarsOf
    @Transactional
    public String linkForPatient(PatientId patient, AccountId account) {
        if (memberships.ofPatient(actors.get().clinic(), patient).stream()
                .noneMatch(membership -> membership.account().equals(account))) {
            throw new DomainError.NotFound("error.not-found");
        }
        return guarded(account, patient);
    }

    private String guarded(AccountId account, @Nullable PatientId patient) {
        if (memberships.of(account).size() > 1) {
            throw new DomainError.Forbidden("people.reset-elsewhere");
        }
        events.publishEvent(Audited.created("password-link", account.value(), patient));
        return link(account);
    }

    private String link(AccountId account) {
        return address.link("/forgot/" + links.addForPassword(account, LASTS));
    }
}
