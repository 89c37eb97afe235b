package org.restride.people;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForEverybody;
import org.restride.base.ForMembers;
import org.restride.base.ForRegistrarsOf;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people change the address by which they sign in: a link to the new one proves that it is theirs, and a letter to the old one tells
 * of it. A patient's record follows where it had the old address.
 */
@Service
public class AddressChanges {

    /** How long the link to the new address works. */
    public static final Duration LASTS = Duration.ofHours(24);

    private final Accounts accounts;
    private final Logins logins;
    private final OneTimeLinks links;
    private final Memberships memberships;
    private final InClinic inClinic;
    private final ClinicSql db;
    private final AccountNotices notices;
    private final AccountAudit audit;
    private final Throttle throttle;
    private final Mailing mailing;
    private final PublicAddress address;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    AddressChanges(
            Accounts accounts,
            Logins logins,
            OneTimeLinks links,
            Memberships memberships,
            InClinic inClinic,
            ClinicSql db,
            AccountNotices notices,
            AccountAudit audit,
            Throttle throttle,
            Mailing mailing,
            PublicAddress address,
            CurrentActor actors,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.logins = logins;
        this.links = links;
        this.memberships = memberships;
        this.inClinic = inClinic;
        this.db = db;
        this.notices = notices;
        this.audit = audit;
        this.throttle = throttle;
        this.mailing = mailing;
        this.address = address;
        this.actors = actors;
        this.events = events;
    }

    /** Whether links can go out by mail. */
    @ForEverybody("says how the portal is set up, nothing about anybody")
    public boolean arePossible() {
        return mailing.works();
    }

    /**
     * Sends a link to the new address. If another account has it, that one is told instead, and nothing is said here.
     *
     * @throws DomainError.Invalid if it is no address
     * @throws DomainError.Forbidden if the proof is another person's or too old
     * @throws DomainError.TooMany if there were too many tries lately
     */
    @ForMembers
    @Transactional
    public void ask(Proof proof, String typed) {
        Login login = accounts.requireOwn(proof);
        String wanted = Emails.login(typed);
        if (!Emails.plausible(wanted) || wanted.equals(login.login())) {
            throw new DomainError.Invalid(Map.of("address", "people.invalid.new-address"));
        }
        throttle.tryAccount("address " + login.id());
        send(login, wanted);
    }

    /**
     * The same for a patient whose clinic writes the new address down; the link in the letter makes sure that it is the patient's.
     *
     * @throws DomainError.NotFound if nobody signs in to this record by that account
     * @throws DomainError.Forbidden if the account also opens other clinics or records
     */
    @ForRegistrarsOf
    @Transactional
    public void askForPatient(PatientId patient, AccountId account, String typed) {
        if (memberships.ofPatient(actors.get().clinic(), patient).stream()
                .noneMatch(way -> way.account().equals(account))) {
            throw new DomainError.NotFound("error.not-found");
        }
        if (memberships.of(account).size() > 1) {
            throw new DomainError.Forbidden("people.reset-elsewhere");
        }
        Login login = logins.find(account).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        String wanted = Emails.login(typed);
        if (!Emails.plausible(wanted) || wanted.equals(login.login())) {
            throw new DomainError.Invalid(Map.of("address", "people.invalid.new-address"));
        }
        send(login, wanted);
        events.publishEvent(Audited.created("address-link", account.value(), patient));
    }

    private void send(Login login, String wanted) {
        if (logins.find(wanted).isPresent()) {
            mailing.send(wanted, login.language(), "address-taken");
            return;
        }
        String link = address.link("/new-address/" + links.addForAddress(login.id(), wanted, LASTS));
        mailing.send(wanted, login.language(), "address", link);
    }

    /** The new address that a link confirms; empty if it was used or is too old. */
    @ForEverybody("answers only to the holder of a secret of 256 bits")
    public Optional<String> confirms(String token) {
        return links.confirms(token).map(OneTimeLinks.Target::address);
    }

    /**
     * Takes the new address from now on, and tells the old one. Sessions go on: whoever reads the mail of the new address was let in before.
     *
     * @throws DomainError.NotFound if the link was used or is too old
     * @throws DomainError.Conflict if another account has taken the address meanwhile
     */
    @ForEverybody("takes effect only for the holder of a secret of 256 bits")
    @Transactional
    public void confirm(String token) {
        OneTimeLinks.Target target = links.confirms(token).orElseThrow(AddressChanges::over);
        Login before = logins.find(target.account()).orElseThrow(AddressChanges::over);
        if (!links.use(token)) {
            throw over();
        }
        try {
            logins.changeLogin(before.id(), target.address());
        } catch (DuplicateKeyException taken) {
            throw new DomainError.Conflict("people.login-taken");
        }
        links.removeOfSignIn(before.id());
        memberships.of(before.id()).forEach(way -> follow(way, before.login(), target.address()));
        audit.note(before.id(), Audited.Deed.CHANGED, "login");
        notices.tell(before, "address-changed", SignInLinks.hint(target.address()));
    }

    /** The clinic writes to the patient where the patient reads; a carer's address is nobody else's. */
    private void follow(Membership way, String before, String now) {
        PatientId patient = way.patient();
        if (patient == null) {
            return;
        }
        Actor actor = new Actor(way.account(), way.clinic(), way.roles(), patient);
        inClinic.as(actor, () -> db.sql("""
                        update people.patient set email = :now, version = version + 1
                        where clinic_id = :clinic and id = :patient and lower(email) = :before
                        """)
                .param("now", now)
                .param("before", before)
                .param("patient", patient.value())
                .update());
    }

    private static DomainError over() {
        return new DomainError.NotFound("people.link-over");
    }
}
