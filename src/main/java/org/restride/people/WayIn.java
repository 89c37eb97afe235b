package org.restride.people;

import java.util.Set;
import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.Role;

/**
 * One of the places that an account can enter.
 *
 * @param membership to be handed to {@link SignIn#enter}
 * @param name the person's name there: their own, or that of the patient for whom they act
 * @param secondFactorMissing whether the clinic wants a second factor that the account doesn't have yet
 */
public record WayIn(
        UUID membership,
        ClinicId clinic,
        String clinicName,
        Set<Role> roles,
        String name,
        boolean secondFactorMissing) {

    public WayIn {
        roles = Set.copyOf(roles);
    }
}
