package org.restride.base;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person (or the program) on whose behalf the current thread works. */
@Component
public class CurrentActor {

    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }

    /**
     * @throws DomainError.Forbidden if nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(() -> new DomainError.Forbidden("error.sign-in-first"));
    }

    /** Does the work as the given actor and puts the former one back. */
    public <T> T as(Actor actor, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        ActorPrincipal principal = () -> actor;
        context.setAuthentication(new UsernamePasswordAuthenticationToken(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does background work for one clinic as the program itself. */
    public void asSystem(ClinicId clinic, Runnable work) {
        as(Actor.system(clinic), () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
