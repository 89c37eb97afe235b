package org.restride.plans.proposals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * What became of a proposal.
 *
 * @param reason why it was declined; empty otherwise
 * @param planVersion the version that took it up; null if none did
 */
public record Decision(
        Outcome outcome,
        AccountId by,
        Instant at,
        String reason,
        @Nullable Integer planVersion) {

    /** How it ended. */
    public enum Outcome {
        APPROVED,
        /** Taken up with another dose. */
        CHANGED,
        DECLINED,
        /** Applied at once within what a clinician had signed. */
        BY_RULE,
        /** Newer reports or another version of the plan say something else. */
        OVERTAKEN
    }
}
