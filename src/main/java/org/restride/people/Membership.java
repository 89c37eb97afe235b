package org.restride.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;
import org.restride.base.Role;

/** One way in for an account. */
record Membership(
        UUID id,
        AccountId account,
        ClinicId clinic,
        Set<Role> roles,
        @Nullable PatientId patient) {

    boolean isStaff() {
        return patient == null;
    }
}
