package org.restride.plans.ending;

import java.util.UUID;

/** Identifies what a patient takes along from one discharge, through all its versions. */
public record AftercareId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
