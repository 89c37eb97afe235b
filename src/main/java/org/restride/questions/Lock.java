package org.restride.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * Why a patient's exercises are locked.
 *
 * @param id of the newest emergency answers; a clinician who unlocks names it, so that newer answers are never overlooked
 * @param since when the first of the open locks was imposed
 * @param answers the emergency answers that are open, oldest first
 * @param seenBy the first clinician who has looked; null while nobody has
 */
public record Lock(
        UUID id,
        Instant since,
        List<Answers> answers,
        @Nullable AccountId seenBy,
        @Nullable Instant seenAt) {

    public Lock {
        answers = List.copyOf(answers);
    }

    /** Answers that have imposed a lock. */
    public record Answers(
            UUID id, Instant imposedAt, String set, int version, Map<String, Boolean> answers, List<String> flags) {

        public Answers {
            answers = Map.copyOf(answers);
            flags = List.copyOf(flags);
        }
    }
}
