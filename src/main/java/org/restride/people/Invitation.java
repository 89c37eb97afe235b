package org.restride.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;
import org.restride.base.Role;

/**
 * An invitation as it is stored.
 *
 * @param name of the person invited
 * @param triesLeft how often the birth date may still be given wrongly
 */
record Invitation(
        UUID id,
        InvitationKind kind,
        @Nullable PatientId patient,
        String name,
        @Nullable String email,
        Set<Role> roles,
        Instant expiresAt,
        int triesLeft,
        boolean used,
        boolean withdrawn) {

    boolean isOpen(Instant now) {
        return !used && !withdrawn && triesLeft > 0 && now.isBefore(expiresAt);
    }
}
