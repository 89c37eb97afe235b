package org.restride.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.TimelineEntry;
import org.restride.base.Wording;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answered measure as it stands on a time line.
 *
 * @param version of the questions that were answered
 * @param score null if too much was left open
 * @param error the standard error of the score; null if it has none of its own
 * @param corrected whether these answers took the place of others
 * @param first of the same course of asking; null if these are the first
 * @param before the score before, also of a course before; null if there is none
 */
public record MeasureMoment(
        int version,
        @Nullable BigDecimal score,
        @Nullable BigDecimal error,
        @Nullable String stratum,
        boolean corrected,
        @Nullable First first,
        @Nullable BigDecimal before,
        @Nullable ChangeRule change,
        List<Stratum> strata) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** With what the score is compared. */
    public record First(BigDecimal score, @Nullable BigDecimal error) {}

    public MeasureMoment {
        strata = List.copyOf(Objects.requireNonNullElse(strata, List.of()));
    }

    public static MeasureMoment of(TimelineEntry entry) {
        return JSON.treeToValue(entry.facts(), MeasureMoment.class);
    }

    /** The group into which the score falls, in words. */
    public Optional<Wording> group() {
        return strata.stream()
                .filter(each -> each.id().equals(stratum))
                .map(Stratum::label)
                .findFirst();
    }

    /** What can be said of the change since the first; empty while there is nothing to compare. */
    public Optional<Verdict> verdict() {
        ChangeRule rule = change;
        BigDecimal now = score;
        if (rule == null || now == null) {
            return Optional.empty();
        }
        First start = rule.transition() ? new First(BigDecimal.ZERO, null) : first;
        return Optional.ofNullable(start)
                .map(from -> rule.verdict(new Score(from.score(), from.error()), new Score(now, error)));
    }
}
