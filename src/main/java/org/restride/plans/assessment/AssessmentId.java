package org.restride.plans.assessment;

import java.util.UUID;

/** Names an assessment through all its versions. */
public record AssessmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
