package org.restride.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForContentStaff;
import org.restride.base.ForRegistrars;
import org.restride.base.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works at the clinic, and as what. */
@Service
@Transactional
public class Staff {

    private static final Set<Role> ROLES = EnumSet.of(Role.CLINICIAN, Role.EDITOR, Role.ADMINISTRATOR);

    /** A clinician whom others can choose. */
    public record Clinician(AccountId id, String name) {}

    private final ClinicSql db;
    private final Memberships memberships;
    private final SecondFactors secondFactors;
    private final StoredPasskeys passkeys;
    private final SignedIn signedIn;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    Staff(
            ClinicSql db,
            Memberships memberships,
            SecondFactors secondFactors,
            StoredPasskeys passkeys,
            SignedIn signedIn,
            CurrentActor actors,
            ApplicationEventPublisher events) {
        this.db = db;
        this.memberships = memberships;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.signedIn = signedIn;
        this.actors = actors;
        this.events = events;
    }

    @ForAdministrators
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return db.sql("""
                select s.account_id, s.name, a.login, m.roles, a.second_factor_secret is not null as second_factor
                from people.staff_member s
                join platform.membership m
                    on m.clinic_id = s.clinic_id and m.account_id = s.account_id and m.patient_id is null
                join platform.account a on a.id = s.account_id
                where s.clinic_id = :clinic and s.active order by lower(s.name), s.account_id
                """)
                .query((row, n) -> new StaffMember(
                        new AccountId(Columns.uuid(row, "account_id")),
                        row.getString("name"),
                        row.getString("login"),
                        Memberships.roles(row),
                        row.getBoolean("second_factor")))
                .list();
    }

    @ForRegistrars
    @Transactional(readOnly = true)
    public List<Clinician> clinicians() {
        return db.sql("""
                select s.account_id, s.name from people.staff_member s
                join platform.membership m
                    on m.clinic_id = s.clinic_id and m.account_id = s.account_id and m.patient_id is null
                where s.clinic_id = :clinic and s.active and 'CLINICIAN' = any (m.roles) order by lower(s.name), s.account_id
                """)
                .query((row, n) -> new Clinician(new AccountId(Columns.uuid(row, "account_id")), row.getString("name")))
                .list();
    }

    /** Who writes the clinic's content. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public Set<AccountId> editors() {
        return Set.copyOf(db.sql("""
                select s.account_id from people.staff_member s
                join platform.membership m
                    on m.clinic_id = s.clinic_id and m.account_id = s.account_id and m.patient_id is null
                where s.clinic_id = :clinic and s.active and 'EDITOR' = any (m.roles)
                """)
                .query((row, n) -> new AccountId(Columns.uuid(row, "account_id")))
                .list());
    }

    /**
     * Gives other roles; the person's sessions end, so that the new ones take effect at once.
     *
     * @throws DomainError.Conflict if no administrator would be left, or a clinician still has patients
     */
    @ForAdministrators
    public void changeRoles(AccountId account, Set<Role> roles) {
        requireStaffRoles(roles);
        Membership membership = membership(account);
        if (membership.roles().contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(membership.clinic());
        }
        if (membership.roles().contains(Role.CLINICIAN) && !roles.contains(Role.CLINICIAN)) {
            requireHandedOver(account);
        }
        memberships.changeRoles(membership.id(), roles);
        signedIn.changed();
        events.publishEvent(Audited.changed(
                "staff",
                account.value(),
                null,
                roles.stream().map(Role::name).sorted().toArray(String[]::new)));
    }

    /**
     * Lets the person in no longer; what they did keeps their name.
     *
     * @throws DomainError.Conflict if no administrator would be left, or a clinician still has patients
     */
    @ForAdministrators
    public void remove(AccountId account) {
        Membership membership = membership(account);
        if (membership.roles().contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(membership.clinic());
        }
        requireHandedOver(account);
        memberships.remove(membership.id());
        db.sql("update people.staff_member set active = false where clinic_id = :clinic and account_id = :account")
                .param("account", account.value())
                .update();
        signedIn.changed();
        events.publishEvent(new Audited(Audited.Deed.REMOVED, "staff", account.value(), null, List.of(), null));
    }

    /**
     * For somebody who lost their phone.
     *
     * @throws DomainError.Forbidden if the account also opens other clinics: this clinic's word must not weaken those
     */
    @ForAdministrators
    public void removeSecondFactor(AccountId account) {
        membership(account);
        if (memberships.of(account).size() > 1) {
            throw new DomainError.Forbidden("people.reset-elsewhere");
        }
        secondFactors.remove(account);
        passkeys.removeAll(account);
        events.publishEvent(new Audited(Audited.Deed.REMOVED, "second-factor", account.value(), null, List.of(), null));
    }

    static void requireStaffRoles(Set<Role> roles) {
        if (roles.isEmpty() || !ROLES.containsAll(roles)) {
            throw new DomainError.Invalid(Map.of("roles", "people.invalid.roles"));
        }
    }

    private Membership membership(AccountId account) {
        return memberships
                .ofStaff(actors.get().clinic(), account)
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
    }

    private void requireAnotherAdministrator(ClinicId clinic) {
        if (memberships.administrators(clinic) < 2) {
            throw new DomainError.Conflict("people.last-administrator");
        }
    }

    private void requireHandedOver(AccountId account) {
        int patients = db.sql(
                        "select count(*) from people.care_team_member where clinic_id = :clinic and account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
        if (patients > 0) {
            throw new DomainError.Conflict("people.hand-over-first", patients);
        }
    }
}
