package org.restride.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.DomainError;
import org.restride.base.ForEverybody;
import org.restride.base.Ids;
import org.restride.base.PublicAddress;
import org.restride.base.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Makes the first clinic and its administrator, through a link that is printed in the log while there is no clinic. */
@Service
public class SetUp {

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
    private static final Duration LASTS = Duration.ofHours(24);

    private final StoredClinics directory;
    private final CreateClinic clinics;
    private final OneTimeLinks links;
    private final Logins logins;
    private final Memberships memberships;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final Newcomers newcomers;
    private final PublicAddress address;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetUp(
            StoredClinics directory,
            CreateClinic clinics,
            OneTimeLinks links,
            Logins logins,
            Memberships memberships,
            PasswordHashing hashing,
            PasswordRules rules,
            Newcomers newcomers,
            PublicAddress address,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.clinics = clinics;
        this.links = links;
        this.logins = logins;
        this.memberships = memberships;
        this.hashing = hashing;
        this.rules = rules;
        this.newcomers = newcomers;
        this.address = address;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Prints the link if there is no clinic. The log is the one place that only whoever runs the program can read. */
    void offer() {
        if (directory.all().isEmpty()) {
            LOG.warn("No clinic yet. Set up the first one within 24 hours at {}", link());
        }
    }

    String link() {
        return address.link("/set-up/" + links.addForSetUp(LASTS));
    }

    @ForEverybody("answers only to the holder of a secret of 256 bits")
    public boolean isOpen(String token) {
        return links.isSetUp(token);
    }

    /**
     * Creates the clinic with its first administrator, and uses the link up: all of it or nothing.
     *
     * @throws DomainError.NotFound if the link was used or is too old
     * @throws DomainError.Invalid if the password is too weak or the login no e-mail address
     */
    @ForEverybody("takes effect only for the holder of a secret of 256 bits")
    public void complete(String token, ClinicSettings settings, String name, String typedLogin, String password) {
        String login = Emails.login(typedLogin);
        if (!Emails.plausible(login)) {
            throw new DomainError.Invalid(Map.of("login", "people.invalid.email"));
        }
        if (name.isBlank()) {
            throw new DomainError.Invalid(Map.of("name", "people.invalid.name"));
        }
        rules.check("password", password, List.of(login, name, settings.name()));
        String hash = hashing.hash(password);
        clinics.create(settings, clinic -> {
            if (!links.use(token)) {
                throw new DomainError.NotFound("people.link-over");
            }
            return addAdministrator(
                    clinic, name.strip(), login, hash, settings.languages().getFirst());
        });
    }

    private AccountId addAdministrator(ClinicId clinic, String name, String login, String hash, Locale language) {
        AccountId account = new AccountId(ids.next());
        try {
            logins.add(account, login, hash, language, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new DomainError.Conflict("people.login-taken");
        }
        memberships.add(account, clinic, Set.of(Role.ADMINISTRATOR), null);
        newcomers.addStaff(account, name, clock.instant());
        events.publishEvent(Audited.created("staff", account.value(), null));
        return account;
    }
}
