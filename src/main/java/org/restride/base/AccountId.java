package org.restride.base;

import java.util.UUID;

/** A person's login, which may belong to several clinics. */
public record AccountId(UUID value) {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
