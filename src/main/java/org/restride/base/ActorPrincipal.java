package org.restride.base;

/** A signed-in principal that knows as whom it acts. */
public interface ActorPrincipal {

    Actor actor();
}
