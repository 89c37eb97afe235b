package org.restride.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.DomainError;
import org.restride.base.ForEverybody;
import org.restride.base.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.stereotype.Service;

/** Receives those who come with an invitation: second proof, consent, account. */
@Service
@ForEverybody(
        "answers only to the holder of a secret of 256 bits, and before the second proof with the clinic's name alone")
public class Welcoming {

    /**
     * What the holder of the link may see at once.
     *
     * @param language the patient's, or the clinic's for staff
     */
    public record Greeting(InvitationKind kind, String clinic, Locale language) {

        public boolean asksBirthDate() {
            return kind != InvitationKind.STAFF;
        }
    }

    /**
     * What the holder may see after the second proof.
     *
     * @param login the sign-in name to offer: the e-mail address that the clinic knows
     * @param linkPossible whether the guest can come in by links to that address alone
     */
    public record Guest(String name, @Nullable String login, boolean linkPossible) {}

    private record Found(ClinicId clinic, Invitation invitation) {}

    private final StoredInvitations invitations;
    private final Patients patients;
    private final Clinics clinics;
    private final Logins logins;
    private final Memberships memberships;
    private final Newcomers newcomers;
    private final SignIn signIn;
    private final RelyingParty portal;
    private final Mailing mailing;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final Throttle throttle;
    private final InClinic inClinic;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Welcoming(
            StoredInvitations invitations,
            Patients patients,
            Clinics clinics,
            Logins logins,
            Memberships memberships,
            Newcomers newcomers,
            SignIn signIn,
            RelyingParty portal,
            Mailing mailing,
            PasswordHashing hashing,
            PasswordRules rules,
            Throttle throttle,
            InClinic inClinic,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.patients = patients;
        this.clinics = clinics;
        this.logins = logins;
        this.memberships = memberships;
        this.newcomers = newcomers;
        this.signIn = signIn;
        this.portal = portal;
        this.mailing = mailing;
        this.hashing = hashing;
        this.rules = rules;
        this.throttle = throttle;
        this.inClinic = inClinic;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Who invites and as what; empty if the invitation was used, withdrawn or tried too often, is too old, or never was. */
    public Optional<Greeting> greet(String token) {
        return find(token)
                .map(found -> inClinic.asProgram(found.clinic(), () -> {
                    ClinicSummary clinic = clinics.current();
                    Locale language = Optional.ofNullable(found.invitation().patient())
                            .flatMap(patients::find)
                            .map(PatientSummary::language)
                            .orElse(clinic.language());
                    return new Greeting(found.invitation().kind(), clinic.name(), language);
                }));
    }

    /**
     * Checks the second proof, the patient's birth date; staff have none.
     *
     * @param address the network address from which the try comes
     * @throws DomainError.Invalid if the date is wrong; after the fifth time the invitation is void
     * @throws DomainError.NotFound if the invitation is no longer open
     */
    public Guest prove(String token, @Nullable LocalDate birthDate, String address) {
        throttle.tryAddress(address);
        Found found = require(token);
        requireBirthDate(found, birthDate);
        Invitation invitation = found.invitation();
        boolean reachable = invitation.email() != null && mailing.works();
        return new Guest(invitation.name(), invitation.email(), reachable);
    }

    /**
     * Gives the guest their way in: a new account, or the one they have already, whose password they then have to know.
     *
     * @param typedLogin an e-mail address, or for patients without one any name of at least 3 letters
     * @param consent the text that was shown and agreed to; staff agree to none
     * @throws DomainError.Invalid if the password is too weak, or isn't that of the account which has this login
     * @throws DomainError.NotFound if the invitation is no longer open
     */
    public Proof accept(
            String token,
            @Nullable LocalDate birthDate,
            String typedLogin,
            String password,
            @Nullable ConsentText consent,
            String address) {
        Found found = requireAgreed(token, birthDate, consent);
        String login = Emails.login(typedLogin);
        requireLogin(login);
        Optional<Login> known = logins.find(login);
        if (known.isPresent()) {
            Proof proof = proveOwner(login, password, address);
            enter(found, proof.account(), consent, null);
            return proof;
        }
        rules.check("password", password, List.of(login, found.invitation().name()));
        AccountId account = new AccountId(ids.next());
        enter(found, account, consent, new Newcomer(login, hashing.hash(password), null));
        return new Proof(account, true, clock.instant());
    }

    /**
     * Asks the guest's browser for a passkey of a new account.
     *
     * @throws DomainError.Invalid if there is an account with this sign-in name
     */
    public PasskeyQuestion askForPasskey(String token, @Nullable LocalDate birthDate, String typedLogin) {
        requireBirthDate(require(token), birthDate);
        String login = Emails.login(typedLogin);
        requireLogin(login);
        requireNew(login);
        return portal.askForNew(login);
    }

    /**
     * Gives the guest a new account that is entered by the passkey: all of it or nothing.
     *
     * @param label says where the passkey is kept
     * @throws DomainError.Invalid if the answer isn't good
     */
    public Proof acceptByPasskey(
            String token,
            @Nullable LocalDate birthDate,
            PasskeyQuestion question,
            String answer,
            String label,
            @Nullable ConsentText consent) {
        Found found = requireAgreed(token, birthDate, consent);
        PublicKeyCredentialUserEntity holder = portal.holderOf(question);
        AccountId account = new AccountId(ids.next());
        FirstPasskey passkey = new FirstPasskey(holder.getId().getBytes(), question, answer, label);
        enter(found, account, consent, new Newcomer(holder.getName(), null, passkey));
        return Proof.byPasskey(account, clock.instant());
    }

    /**
     * Gives the guest a new account that is entered by links to the address that the clinic knows.
     *
     * @throws DomainError.Invalid if there is no address, or it has an account
     */
    public Proof acceptByLink(String token, @Nullable LocalDate birthDate, @Nullable ConsentText consent) {
        Found found = requireAgreed(token, birthDate, consent);
        String email = found.invitation().email();
        if (email == null || !mailing.works()) {
            throw new DomainError.Invalid(Map.of("login", "people.invalid.email"));
        }
        String login = Emails.login(email);
        requireNew(login);
        AccountId account = new AccountId(ids.next());
        enter(found, account, consent, new Newcomer(login, null, null));
        return new Proof(account, true, Proof.Means.LINK, clock.instant());
    }

    /** Gives somebody who has shown that an account is theirs another way in by it. */
    public Proof acceptAs(String token, @Nullable LocalDate birthDate, Proof owner, @Nullable ConsentText consent) {
        Found found = requireAgreed(token, birthDate, consent);
        if (!owner.isComplete() || !owner.holds(clock.instant())) {
            throw new DomainError.Forbidden("people.sign-in-again");
        }
        enter(found, owner.account(), consent, null);
        return owner;
    }

    private Found requireAgreed(String token, @Nullable LocalDate birthDate, @Nullable ConsentText consent) {
        Found found = require(token);
        requireBirthDate(found, birthDate);
        if (found.invitation().kind() != InvitationKind.STAFF && consent == null) {
            throw new DomainError.Invalid(Map.of("consent", "people.invalid.consent"));
        }
        return found;
    }

    private void requireNew(String login) {
        if (logins.find(login).isPresent()) {
            throw new DomainError.Invalid(Map.of("login", "people.invalid.known-login"));
        }
    }

    private Proof proveOwner(String login, String password, String address) {
        try {
            return signIn.password(login, password, address);
        } catch (DomainError.Invalid wrong) {
            throw new DomainError.Invalid(Map.of("password", "people.invalid.known-account"));
        }
    }

    private record FirstPasskey(byte[] handle, PasskeyQuestion question, String answer, String label) {}

    private record Newcomer(
            String login, @Nullable String hash, @Nullable FirstPasskey passkey) {}

    private void enter(Found found, AccountId account, @Nullable ConsentText consent, @Nullable Newcomer newcomer) {
        Invitation invitation = found.invitation();
        Actor guest = new Actor(account, found.clinic(), invitation.roles(), invitation.patient());
        inClinic.as(guest, () -> {
            Instant now = clock.instant();
            if (!invitations.use(invitation.id(), now)) {
                throw new DomainError.NotFound("people.link-over");
            }
            if (newcomer != null) {
                Locale language = consent == null ? clinics.current().language() : consent.language();
                add(account, newcomer, language, now);
            }
            memberships.add(account, found.clinic(), invitation.roles(), invitation.patient());
            newcomers.settle(invitation, account, consent, now);
            events.publishEvent(Audited.changed("invitation", invitation.id(), invitation.patient(), "used"));
            return account;
        });
    }

    private void add(AccountId account, Newcomer newcomer, Locale language, Instant now) {
        try {
            logins.add(account, newcomer.login(), newcomer.hash(), language, now);
        } catch (DuplicateKeyException taken) {
            throw new DomainError.Conflict("people.login-taken");
        }
        FirstPasskey passkey = newcomer.passkey();
        if (passkey != null) {
            logins.giveHandle(account, passkey.handle());
            portal.keep(passkey.question(), passkey.answer(), passkey.label());
        }
    }

    private Optional<Found> find(String token) {
        return Tokens.clinicOf(token)
                .flatMap(clinic -> inClinic.asProgram(clinic, () -> invitations
                        .find(token)
                        .filter(invitation -> invitation.isOpen(clock.instant()))
                        .map(invitation -> new Found(clinic, invitation))));
    }

    private Found require(String token) {
        return find(token).orElseThrow(() -> new DomainError.NotFound("people.link-over"));
    }

    private void requireBirthDate(Found found, @Nullable LocalDate birthDate) {
        if (found.invitation().patient() == null) {
            return;
        }
        StoredInvitations.Guess guess = inClinic.asProgram(
                        found.clinic(),
                        () -> invitations.guess(found.invitation().id(), birthDate))
                .orElseThrow(() -> new DomainError.NotFound("people.link-over"));
        if (guess.right()) {
            return;
        }
        if (guess.triesLeft() == 0) {
            throw new DomainError.NotFound("people.link-tried-out");
        }
        throw new DomainError.Invalid(Map.of("birthDate", "people.invalid.birth-date-other"));
    }

    private static void requireLogin(String login) {
        boolean good = login.contains("@") ? Emails.plausible(login) : login.matches("[\\p{L}\\p{N}._-]{3,60}");
        if (!good) {
            throw new DomainError.Invalid(Map.of("login", "people.invalid.login"));
        }
    }
}
