package org.restride.people;

import java.security.Principal;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Actor;
import org.restride.base.ActorPrincipal;
import org.springframework.security.core.GrantedAuthority;

/**
 * Somebody whom the token of a device lets in, for one request.
 *
 * @param id of the device
 */
public record DeviceHolder(UUID id, RestrideUser user) implements ActorPrincipal, Principal {

    @Override
    public Actor actor() {
        return user.actor();
    }

    @Override
    public Optional<UUID> device() {
        return Optional.of(id);
    }

    @Override
    public String getName() {
        return user.getName();
    }

    public Collection<GrantedAuthority> authorities() {
        return user.authorities();
    }
}
