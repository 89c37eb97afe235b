package org.restride.base;

import java.util.Optional;
import java.util.UUID;

/** A signed-in principal that knows as whom it acts. */
public interface ActorPrincipal {

    Actor actor();

    /** The device by whose token the actor came in, if it was by one: each transaction makes sure that the token is still good. */
    default Optional<UUID> device() {
        return Optional.empty();
    }
}
