package org.restride.base;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which clinic and as what. Somebody with the role of a patient (or a carer) always acts for exactly one patient.
 *
 * @param account the login; all zeros for the program itself
 * @param patient the record that a patient or carer has open; null for staff
 */
public record Actor(
        AccountId account,
        ClinicId clinic,
        Set<Role> roles,
        @Nullable PatientId patient) {

    private static final AccountId PROGRAM = new AccountId(new UUID(0, 0));

    public Actor {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("An actor has at least one role");
        }
        if (roles.contains(Role.PATIENT) != (patient != null)) {
            throw new IllegalArgumentException("A patient acts for one patient, staff for none");
        }
    }

    public static Actor system(ClinicId clinic) {
        return new Actor(PROGRAM, clinic, Set.of(Role.SYSTEM), null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return is(Role.SYSTEM);
    }

    public Optional<PatientId> ownPatient() {
        return Optional.ofNullable(patient);
    }

    /** What row-level security lets through: one patient's id, or {@code staff}. */
    public String scope() {
        return patient == null ? "staff" : patient.toString();
    }
}
