package org.restride.safety;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule's alerts in the last 90 days. Shares and times need at least {@value #ENOUGH} cases: fewer say nothing about a
 * rule, and much about a person.
 *
 * @param alerts all that were raised
 * @param closed those that a person has closed
 * @param falseAlarms of the closed ones, those where nothing was to be done
 * @param answered those that somebody has looked at
 * @param median within what time half of them were looked at; null without any
 * @param mostWithin within what time nine of ten were looked at; null without any
 */
public record RuleRate(
        int alerts,
        int closed,
        int falseAlarms,
        int answered,
        @Nullable Duration median,
        @Nullable Duration mostWithin) {

    /** From how many cases on a share or a time is said. */
    public static final int ENOUGH = 5;

    static final RuleRate NONE = new RuleRate(0, 0, 0, 0, null, null);

    /** In per cent of those that a person has closed. */
    public Optional<Integer> falseAlarmShare() {
        return closed < ENOUGH ? Optional.empty() : Optional.of(Math.round(100f * falseAlarms / closed));
    }

    public Optional<Duration> usualTime() {
        return answered < ENOUGH ? Optional.empty() : Optional.ofNullable(median);
    }

    public Optional<Duration> longTime() {
        return answered < ENOUGH ? Optional.empty() : Optional.ofNullable(mostWithin);
    }
}
