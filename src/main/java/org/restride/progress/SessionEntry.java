package org.restride.progress;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * What was done of one exercise.
 *
 * @param item the plan item's id
 * @param setsDone 0 to 50
 * @param reason why it, or the rest of it, was left out; null if it was done
 * @param reasonText in the patient's words, at most 500 characters
 */
public record SessionEntry(
        UUID item,
        Outcome outcome,
        int setsDone,
        @Nullable SkipReason reason,
        @Nullable String reasonText,
        @Nullable Hurt hurt) {

    private static final int MOST_SETS = 50;
    private static final int LONGEST_TEXT = 500;

    /** How an exercise ended. */
    public enum Outcome {
        DONE,
        PARTLY,
        SKIPPED
    }

    /**
     * It hurt or felt wrong.
     *
     * @param side null if the patient didn't say
     * @param score 0 (none) to 10 (worst imaginable)
     */
    public record Hurt(Place where, @Nullable HurtSide side, int score) {
        public Hurt {
            PainScore.require("entries.hurts.score", score);
        }

        /** On no side that was said. */
        public Hurt(Place where, int score) {
            this(where, null, score);
        }
    }

    public SessionEntry {
        if (setsDone < 0 || setsDone > MOST_SETS) {
            throw new DomainError.Invalid(Map.of("entries.setsDone", "progress.error.sets"));
        }
        if (reasonText != null && reasonText.length() > LONGEST_TEXT) {
            throw new DomainError.Invalid(Map.of("entries.reasonText", "progress.error.too-long"));
        }
    }

    /** Whether something of it was done, so that the schedule counts it. */
    public boolean counts() {
        return outcome != Outcome.SKIPPED;
    }
}
