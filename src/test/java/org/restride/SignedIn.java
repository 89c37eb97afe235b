package org.restride;

import org.restride.base.Actor;
import org.restride.base.ActorPrincipal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs somebody in for tests of views, before the Vaadin session begins. */
public final class SignedIn {

    private SignedIn() {}

    public static void as(Actor actor) {
        ActorPrincipal principal = () -> actor;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        principal,
                        null,
                        actor.roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                                .toList()));
    }

    public static void out() {
        SecurityContextHolder.clearContext();
    }
}
