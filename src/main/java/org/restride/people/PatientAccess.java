package org.restride.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForRegistrarsOf;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a patient gets in, for the clinic that helps: who signs in to the record, on how many devices, and what to do when the phone is lost. */
@Service
@Transactional
public class PatientAccess {

    /** How long a code works that is handed over on paper. */
    public static final Duration LASTS = Duration.ofHours(24);

    /**
     * One of those who sign in to a record: the patient, or a carer.
     *
     * @param devices how many stay signed in now
     * @param lastSeenAt when one of them was last used, or null
     */
    public record Way(
            AccountId account,
            String login,
            boolean password,
            int passkeys,
            int devices,
            @Nullable Instant lastSeenAt) {}

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final StoredDevices devices;
    private final StoredPasskeys passkeys;
    private final DeviceTokens tokens;
    private final OneTimeLinks links;
    private final Clinics clinics;
    private final PublicAddress address;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PatientAccess(
            JdbcClient jdbc,
            Memberships memberships,
            StoredDevices devices,
            StoredPasskeys passkeys,
            DeviceTokens tokens,
            OneTimeLinks links,
            Clinics clinics,
            PublicAddress address,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.devices = devices;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.links = links;
        this.clinics = clinics;
        this.address = address;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who signs in to the record, the first one first. One statement. */
    @ForRegistrarsOf
    @Transactional(readOnly = true)
    public List<Way> of(PatientId patient) {
        return jdbc.sql("""
                select a.id, a.login, a.password_hash is not null as has_password,
                    (select count(*) from platform.passkey p where p.account_id = a.id) as passkeys,
                    (select count(*) from platform.device_token d
                        where d.membership_id = m.id and d.expires_at > :now) as devices,
                    (select max(d.last_used_at) from platform.device_token d where d.membership_id = m.id) as last_seen
                from platform.membership m join platform.account a on a.id = m.account_id
                where m.clinic_id = :clinic and m.patient_id = :patient order by m.created_at, m.id
                """)
                .param("now", Columns.utc(clock.instant()))
                .param("clinic", actors.get().clinic().value())
                .param("patient", patient.value())
                .query((row, n) -> new Way(
                        new AccountId(Columns.uuid(row, "id")),
                        row.getString("login"),
                        row.getBoolean("has_password"),
                        row.getInt("passkeys"),
                        row.getInt("devices"),
                        Columns.instantOrNull(row, "last_seen")))
                .list();
    }

    /** Signs out everybody who came in to the record, on all devices, at once. */
    @ForRegistrarsOf
    public void signOut(PatientId patient) {
        ClinicId clinic = actors.get().clinic();
        devices.removeAll(clinic, patient);
        tokens.forget();
        events.publishEvent(
                new Audited(Audited.Deed.REMOVED, "device-tokens", patient.value(), patient, List.of(), null));
    }

    /**
     * For a lost phone: signs out the record's devices, takes the account's passkeys away, and makes a code that signs in once, to be handed
     * over in person.
     *
     * @throws DomainError.NotFound if nobody signs in to this record by that account
     * @throws DomainError.Forbidden if the account also opens other clinics or records: this clinic's word must not open those
     */
    @ForRegistrarsOf
    public Invitations.Link newCode(PatientId patient, AccountId account) {
        if (memberships.ofPatient(actors.get().clinic(), patient).stream()
                .noneMatch(way -> way.account().equals(account))) {
            throw new DomainError.NotFound("error.not-found");
        }
        if (memberships.of(account).size() > 1) {
            throw new DomainError.Forbidden("people.reset-elsewhere");
        }
        signOut(patient);
        passkeys.removeAll(account);
        links.removeOfSignIn(account);
        String url = address.link("/sign-in-link/" + links.addForSignIn(account, LASTS));
        events.publishEvent(Audited.created("sign-in-link", account.value(), patient));
        return new Invitations.Link(
                ids.next(),
                url,
                clock.instant().plus(LASTS).atZone(clinics.current().zone()),
                null);
    }
}
