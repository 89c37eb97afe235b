package org.restride.base;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person (or the program) on whose behalf the current thread works. */
@Component
public class CurrentActor {

    /** The one on whose behalf {@link #as} works: a Vaadin request takes the security context from its session, so that alone can't tell. */
    private static final ScopedValue<Actor> STANDING_IN = ScopedValue.newInstance();

    public Optional<Actor> find() {
        if (STANDING_IN.isBound()) {
            return Optional.of(STANDING_IN.get());
        }
        return principal().map(ActorPrincipal::actor);
    }

    /** The device by whose token the acting person came in; none for sessions and for the program. */
    Optional<UUID> device() {
        return STANDING_IN.isBound() ? Optional.empty() : principal().flatMap(ActorPrincipal::device);
    }

    private static Optional<ActorPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? Optional.of(principal)
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
            return ScopedValue.where(STANDING_IN, actor).call(work::get);
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
