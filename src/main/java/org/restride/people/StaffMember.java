package org.restride.people;

import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.Role;

/** Somebody who works at the clinic. */
public record StaffMember(AccountId id, String name, String login, Set<Role> roles, boolean secondFactor) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }
}
