package org.restride.people;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ActorPrincipal;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A signed-in person, in one clinic and as one thing. Carries ids only, so that no name gets into sessions or logs.
 *
 * @param membership the way in that was taken
 * @param signedInAt sessions that began before the account's last "sign out everywhere" have ended
 * @param ownDevice that the session belongs to and ends with; null for staff
 * @param trusted whether the person said that the device is theirs alone
 * @param byPasskey whether the person came in with a passkey, so that no clinic of theirs asks for a second factor
 */
public record RestrideUser(
        UUID membership,
        UUID account,
        UUID clinic,
        Set<Role> roles,
        @Nullable UUID patient,
        Instant signedInAt,
        @Nullable UUID ownDevice,
        boolean trusted,
        boolean byPasskey)
        implements ActorPrincipal, Principal, Serializable {

    private static final long serialVersionUID = 1L;

    public RestrideUser {
        roles = Set.copyOf(roles);
    }

    public RestrideUser(
            UUID membership, UUID account, UUID clinic, Set<Role> roles, @Nullable UUID patient, Instant signedInAt) {
        this(membership, account, clinic, roles, patient, signedInAt, null, false, false);
    }

    /** The same person on this device. */
    public RestrideUser on(UUID shown, boolean isTrusted) {
        return new RestrideUser(membership, account, clinic, roles, patient, signedInAt, shown, isTrusted, byPasskey);
    }

    /** The same person, with a session that counts from another moment. */
    public RestrideUser from(Instant moment) {
        return new RestrideUser(membership, account, clinic, roles, patient, moment, ownDevice, trusted, byPasskey);
    }

    /** The same person, who has shown who they are in this way. */
    RestrideUser provenBy(Proof proof) {
        return new RestrideUser(
                membership, account, clinic, roles, patient, signedInAt, ownDevice, trusted, proof.isByPasskey());
    }

    @Override
    public Actor actor() {
        return new Actor(
                new AccountId(account), new ClinicId(clinic), roles, patient == null ? null : new PatientId(patient));
    }

    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public Optional<UUID> device() {
        return Optional.ofNullable(ownDevice);
    }

    public Collection<GrantedAuthority> authorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toCollection(() -> new ArrayList<>()));
    }
}
