package org.restride.base.embedded;

/** A database role and its generated secret. */
public record DatabaseLogin(String user, String password) {

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return user;
    }
}
