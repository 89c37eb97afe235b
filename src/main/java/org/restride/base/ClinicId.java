package org.restride.base;

import java.util.UUID;

/** A clinic, the tenant to whom every row of clinic data belongs. */
public record ClinicId(UUID value) {

    public static ClinicId of(String text) {
        return new ClinicId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
