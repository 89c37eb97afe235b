package org.restride.catalogue;

import java.util.UUID;

/** An item of a clinic's catalogue, whatever its version. */
public record ItemId(UUID value) {

    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
