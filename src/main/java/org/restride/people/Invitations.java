package org.restride.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForRegistrarsOf;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.base.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out single-use links by which patients, carers and staff get their account; {@link Welcoming} is their other side. */
@Service
@Transactional
public class Invitations {

    /** How long an invitation can be used. */
    public static final Duration LASTS = Duration.ofDays(7);

    /** How often the birth date may be given wrongly. */
    public static final int TRIES = 5;

    /**
     * A link as it is handed over; it can't be shown a second time.
     *
     * @param sentTo the address to which it was sent; null if it wasn't
     */
    public record Link(
            UUID invitation,
            String url,
            ZonedDateTime expiresAt,
            @Nullable String sentTo) {}

    /** How an invitation stands. */
    public record Standing(
            UUID id,
            InvitationKind kind,
            String name,
            @Nullable String email,
            Set<Role> roles,
            Instant expiresAt,
            boolean open) {}

    private final StoredInvitations invitations;
    private final Patients patients;
    private final Clinics clinics;
    private final Mailing mailing;
    private final PublicAddress address;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            StoredInvitations invitations,
            Patients patients,
            Clinics clinics,
            Mailing mailing,
            PublicAddress address,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.patients = patients;
        this.clinics = clinics;
        this.mailing = mailing;
        this.address = address;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites a patient; a former invitation is void from now on.
     *
     * @param byMail whether to send the link as well, if the patient has an address and there is a mail server
     */
    @ForRegistrarsOf
    public Link invitePatient(PatientId patient, boolean byMail) {
        PatientRecord record = record(patient);
        invitations.withdrawFormer(patient, clock.instant());
        PatientDetails details = record.details();
        return invite(
                InvitationKind.PATIENT,
                patient,
                details.firstName() + " " + details.lastName(),
                details.email(),
                Set.of(Role.PATIENT),
                details.language(),
                byMail);
    }

    /** Invites somebody who will sign in for the patient. */
    @ForRegistrarsOf
    public Link inviteCarer(PatientId patient, String name, @Nullable String email, boolean byMail) {
        requireName(name);
        requireEmail(email);
        PatientRecord record = record(patient);
        return invite(
                InvitationKind.CARER,
                patient,
                name.strip(),
                email,
                Set.of(Role.PATIENT),
                record.details().language(),
                byMail);
    }

    /**
     * @throws DomainError.Invalid if a role is missing, or one is not for staff
     */
    @ForAdministrators
    public Link inviteStaff(String name, String email, Set<Role> roles, boolean byMail) {
        requireName(name);
        requireEmail(email);
        Staff.requireStaffRoles(roles);
        return invite(
                InvitationKind.STAFF,
                null,
                name.strip(),
                Emails.login(email),
                roles,
                clinics.current().language(),
                byMail);
    }

    @ForRegistrarsOf
    public void withdraw(PatientId patient, UUID invitation) {
        if (invitations.of(patient).stream().noneMatch(own -> own.id().equals(invitation))) {
            throw new DomainError.NotFound("error.not-found");
        }
        invitations.withdraw(invitation, clock.instant());
        events.publishEvent(Audited.changed("invitation", invitation, patient, "withdrawn"));
    }

    @ForAdministrators
    public void withdrawOfStaff(UUID invitation) {
        if (invitations.openOfStaff(clock.instant()).stream()
                .noneMatch(open -> open.id().equals(invitation))) {
            throw new DomainError.NotFound("error.not-found");
        }
        invitations.withdraw(invitation, clock.instant());
        events.publishEvent(Audited.changed("invitation", invitation, null, "withdrawn"));
    }

    /** Those of the patient and of carers, newest first. */
    @ForRegistrarsOf
    @Transactional(readOnly = true)
    public List<Standing> of(PatientId patient) {
        return invitations.of(patient).stream().map(this::standing).toList();
    }

    @ForAdministrators
    @Transactional(readOnly = true)
    public List<Standing> openOfStaff() {
        return invitations.openOfStaff(clock.instant()).stream()
                .map(this::standing)
                .toList();
    }

    private Link invite(
            InvitationKind kind,
            @Nullable PatientId patient,
            String name,
            @Nullable String email,
            Set<Role> roles,
            Locale language,
            boolean byMail) {
        Actor actor = actors.get();
        Instant now = clock.instant();
        Invitation invitation =
                new Invitation(ids.next(), kind, patient, name, email, roles, now.plus(LASTS), TRIES, false, false);
        String token = Tokens.nextFor(actor.clinic());
        invitations.add(invitation, token, actor.account(), now);
        events.publishEvent(Audited.created("invitation", invitation.id(), patient, kind.name()));
        String url = address.link("/invitation/" + token);
        boolean sent = byMail && email != null && mailing.works();
        if (sent && email != null) {
            mailing.send(email, language, "invitation", name, clinics.current().name(), url);
        }
        ZonedDateTime until = invitation.expiresAt().atZone(clinics.current().zone());
        return new Link(invitation.id(), url, until, sent ? email : null);
    }

    private PatientRecord record(PatientId patient) {
        return patients.record(patient)
                .filter(record -> record.state() != PatientState.MERGED)
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
    }

    private Standing standing(Invitation invitation) {
        return new Standing(
                invitation.id(),
                invitation.kind(),
                invitation.name(),
                invitation.email(),
                invitation.roles(),
                invitation.expiresAt(),
                invitation.isOpen(clock.instant()));
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > 120) {
            throw new DomainError.Invalid(Map.of("name", "people.invalid.name"));
        }
    }

    private static void requireEmail(@Nullable String email) {
        if (email != null && !Emails.plausible(email.strip())) {
            throw new DomainError.Invalid(Map.of("email", "people.invalid.email"));
        }
    }
}
