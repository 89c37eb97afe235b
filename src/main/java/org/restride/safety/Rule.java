package org.restride.safety;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * One rule of the worklist.
 *
 * @param rank its place in the order of risk, 0 for the most urgent
 * @param respondWithin how soon somebody should have looked
 * @param source key of the source in the pack's {@code sources.yaml}; null if the clinic has agreed on it
 * @param because why there is such a rule
 */
public record Rule(
        Reason reason,
        int rank,
        Urgency urgency,
        Duration respondWithin,
        @Nullable String source,
        Wording because) {}
