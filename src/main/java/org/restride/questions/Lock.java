package org.restride.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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

    private static final Duration LATE = Duration.ofMinutes(5);

    public Lock {
        answers = List.copyOf(answers);
    }

    /** When the first of the answers was given; without a network that was before they arrived. */
    public Instant begun() {
        return answers.stream()
                .map(Answers::answeredAt)
                .min(Comparator.naturalOrder())
                .orElse(since);
    }

    /** Whether somebody has done something about each of the answers, without which the lock stays. */
    public boolean isActedOn() {
        return answers.stream().allMatch(Answers::acted);
    }

    /**
     * Answers that have imposed a lock.
     *
     * @param imposedAt when they arrived
     * @param answeredAt when they were given, which without a network is earlier
     * @param acted whether a clinician has noted what was done about them
     */
    public record Answers(
            UUID id,
            Instant imposedAt,
            Instant answeredAt,
            String set,
            int version,
            Map<String, Boolean> answers,
            List<String> flags,
            boolean acted) {

        public Answers {
            answers = Map.copyOf(answers);
            flags = List.copyOf(flags);
        }

        /** Whether they were given so long before they arrived that somebody should know it. */
        public boolean arrivedLate() {
            return Duration.between(answeredAt, imposedAt).compareTo(LATE) > 0;
        }
    }
}
