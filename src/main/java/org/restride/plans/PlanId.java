package org.restride.plans;

import java.util.UUID;

/** A patient's plan, the same through all its versions. */
public record PlanId(UUID value) {
    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
