package org.restride.base;

import java.util.UUID;

/** A patient's record in one clinic. */
public record PatientId(UUID value) {

    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
