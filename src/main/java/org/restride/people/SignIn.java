package org.restride.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForEverybody;
import org.restride.base.ForMembers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The door: password, second factor, and which clinic to enter. */
@Service
@ForEverybody("answers alike for known and unknown accounts, and lets nobody further without a proof")
public class SignIn {

    private final Logins logins;
    private final Memberships memberships;
    private final PasswordHashing hashing;
    private final SecondFactors secondFactors;
    private final Throttle throttle;
    private final Doors doors;
    private final InClinic clinics;
    private final SignedIn signedIn;
    private final AccountAudit audit;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            Logins logins,
            Memberships memberships,
            PasswordHashing hashing,
            SecondFactors secondFactors,
            Throttle throttle,
            Doors doors,
            InClinic clinics,
            SignedIn signedIn,
            AccountAudit audit,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.logins = logins;
        this.memberships = memberships;
        this.hashing = hashing;
        this.secondFactors = secondFactors;
        this.throttle = throttle;
        this.doors = doors;
        this.clinics = clinics;
        this.signedIn = signedIn;
        this.audit = audit;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param address the network address from which the try comes
     * @throws DomainError.Invalid if there is no such account or the password is another; the two can't be told apart
     * @throws DomainError.TooMany if there were too many tries lately, of this login or from this address
     */
    public Proof password(String typedLogin, String password, String address) {
        String login = Emails.login(typedLogin);
        throttle.tryAddress(address);
        throttle.tryAccount(login);
        Optional<Login> found = logins.find(login);
        if (found.isEmpty()) {
            hashing.pretend(password);
            throw wrong();
        }
        if (!hashing.matches(password, found.get().passwordHash())) {
            noteAside(found.get().id());
            throw wrong();
        }
        throttle.giveBack(login, address);
        return new Proof(found.get().id(), !found.get().hasSecondFactor(), clock.instant());
    }

    /**
     * @throws DomainError.Invalid if the code is wrong or was used before
     */
    public Proof secondFactor(Proof proof, String code) {
        requireFresh(proof);
        try {
            return secondFactors.requireCode(proof.account(), code)
                    ? Proof.recovered(proof.account(), clock.instant())
                    : proof.completed(clock.instant());
        } catch (DomainError.Invalid wrong) {
            audit.note(proof.account(), Audited.Deed.REFUSED, "second-factor");
            throw wrong;
        }
    }

    /** A proof for the acting person, who wants to enter another of their clinics. */
    @ForMembers
    public Proof ofSession() {
        return new Proof(actors.get().account(), true, Proof.Means.SESSION, clock.instant());
    }

    /**
     * The same; a passkey that was shown still counts.
     *
     * @param user of the session; another person's says nothing
     */
    @ForMembers
    public Proof ofSession(RestrideUser user) {
        AccountId account = actors.get().account();
        boolean byPasskey = user.byPasskey() && account.value().equals(user.account());
        return new Proof(account, true, byPasskey ? Proof.Means.PASSKEY : Proof.Means.SESSION, clock.instant());
    }

    /** A proof for somebody who came in within the last ten minutes; those who came earlier have to show again who they are. */
    @ForMembers
    public Optional<Proof> ofFreshSession(RestrideUser user) {
        boolean own = actors.get().account().value().equals(user.account());
        return Optional.of(new Proof(actors.get().account(), true, Proof.Means.SESSION, user.signedInAt()))
                .filter(proof -> own && proof.holds(clock.instant()) && signedIn.holds(user));
    }

    /** Whether the acting person has a password to show. */
    @ForMembers
    public boolean hasPassword() {
        return login(actors.get().account()).hasPassword();
    }

    /**
     * The acting person shows once more that it is them.
     *
     * @throws DomainError.Invalid if the password is another
     */
    @ForMembers
    public Proof passwordAgain(String password) {
        Login login = login(actors.get().account());
        throttle.tryAccount(login.login());
        if (!hashing.matches(password, login.passwordHash())) {
            throw new DomainError.Invalid(Map.of("password", "people.invalid.old-password"));
        }
        return new Proof(login.id(), true, clock.instant());
    }

    /** The clinics that the person can enter, and as what; empty if all of them have let the person go. */
    public List<WayIn> waysIn(Proof proof) {
        requireComplete(proof);
        Login login = login(proof.account());
        return memberships.of(proof.account()).stream()
                .flatMap(membership -> doors.open(membership, login, proof).stream())
                .toList();
    }

    /**
     * @throws DomainError.Forbidden if the way isn't the person's, or the clinic wants a second factor that is missing
     */
    public RestrideUser enter(Proof proof, UUID way) {
        requireComplete(proof);
        Login login = login(proof.account());
        Membership membership = memberships
                .find(way)
                .filter(found -> found.account().equals(proof.account()))
                .orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
        WayIn door =
                doors.open(membership, login, proof).orElseThrow(() -> new DomainError.Forbidden("people.no-way-in"));
        if (door.secondFactorMissing()) {
            throw new DomainError.Forbidden("people.second-factor-needed");
        }
        RestrideUser user = doors.user(membership, clock.instant()).provenBy(proof);
        clinics.as(user.actor(), () -> {
            events.publishEvent(new Audited(
                    Audited.Deed.SIGNED_IN, "account", user.account(), membership.patient(), how(proof), null));
            return user;
        });
        return user;
    }

    /** Lets in whom a trusted device belongs to, without another question; empty if the device was signed out meanwhile. */
    public Optional<RestrideUser> resume(DeviceHolder holder) {
        RestrideUser user = holder.user();
        if (!user.trusted() || !signedIn.holds(user)) {
            return Optional.empty();
        }
        clinics.as(user.actor(), () -> {
            events.publishEvent(new Audited(
                    Audited.Deed.SIGNED_IN,
                    "account",
                    user.account(),
                    user.actor().patient(),
                    List.of("trusted-device"),
                    null));
            return user;
        });
        return Optional.of(user);
    }

    private static List<String> how(Proof proof) {
        return switch (proof.means()) {
            case PASSWORD, SESSION -> List.of();
            case RECOVERY_CODE -> List.of("recovery-code");
            case PASSKEY -> List.of("passkey");
            case LINK -> List.of("link");
        };
    }

    /** Notes that somebody signs out; a session that was ended meanwhile has nothing left to leave. */
    public void leave(RestrideUser user) {
        if (signedIn.holds(user)) {
            Actor actor = user.actor();
            clinics.as(actor, () -> {
                events.publishEvent(new Audited(
                        Audited.Deed.SIGNED_OUT, "account", user.account(), actor.patient(), List.of(), null));
                return user;
            });
        }
    }

    /** Elsewhere, so that the time of the answer doesn't tell a known account from an unknown one. */
    private void noteAside(AccountId account) {
        Thread.ofVirtual().name("wrong-password").start(() -> audit.note(account, Audited.Deed.REFUSED, "password"));
    }

    private Login login(AccountId account) {
        return logins.find(account).orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
    }

    private void requireFresh(Proof proof) {
        if (!proof.holds(clock.instant())) {
            throw new DomainError.Forbidden("people.sign-in-again");
        }
    }

    private void requireComplete(Proof proof) {
        requireFresh(proof);
        if (!proof.isComplete()) {
            throw new DomainError.Forbidden("error.sign-in-first");
        }
    }

    private static DomainError wrong() {
        return new DomainError.Invalid("people.sign-in-wrong");
    }
}
