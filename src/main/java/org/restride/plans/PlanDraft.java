package org.restride.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician has built but not signed yet.
 *
 * @param seen the version that it changes; 0 if the patient had no plan
 * @param typingAt the exercise whose dose is being typed; null if none
 * @param typed that dose as it stands in the field; null if none
 */
public record PlanDraft(
        int seen,
        PlanBody body,
        @Nullable UUID typingAt,
        @Nullable String typed) {
    /** A draft and when it was kept. */
    public record Kept(PlanDraft draft, Instant at) {}
}
