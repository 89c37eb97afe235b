package org.restride.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.plans.checks.Keeping;

/**
 * What a clinician has built but not signed yet.
 *
 * @param seen the version that it changes; 0 if the patient had no plan
 * @param typingAt the exercise whose dose is being typed; null if none
 * @param typed that dose as it stands in the field; null if none
 * @param keeping reasons given so far for what is to stay although the checks found it
 */
public record PlanDraft(
        int seen,
        PlanBody body,
        @Nullable UUID typingAt,
        @Nullable String typed,
        List<Keeping> keeping) {
    public PlanDraft {
        // Drafts of older days don't have it.
        keeping = keeping == null ? List.of() : List.copyOf(keeping);
    }

    public PlanDraft(int seen, PlanBody body, @Nullable UUID typingAt, @Nullable String typed) {
        this(seen, body, typingAt, typed, List.of());
    }

    /** A draft and when it was kept. */
    public record Kept(PlanDraft draft, Instant at) {}
}
