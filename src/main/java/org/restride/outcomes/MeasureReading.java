package org.restride.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * How a patient stands in one measure.
 *
 * @param measure its key, for example {@code psfs}
 * @param version the newest of which questions were answered
 * @param abbreviation as the field writes it, for example PSFS
 * @param points the first of the course of asking, then those since the day asked for, the oldest first; corrected ones are left out
 */
public record MeasureReading(
        String measure,
        int version,
        String abbreviation,
        Wording name,
        Domain domain,
        ChangeRule change,
        List<Point> points) {

    /**
     * What one set of answers came to.
     *
     * @param score null if too much was left open
     * @param error the standard error of the score; null if it has none of its own
     * @param stratum the group into which it falls; null if the measure has none
     */
    public record Point(
            UUID entry,
            LocalDate day,
            @Nullable BigDecimal score,
            @Nullable BigDecimal error,
            @Nullable String stratum) {

        Optional<Score> scored() {
            return Optional.ofNullable(score).map(value -> new Score(value, error));
        }
    }

    public MeasureReading {
        points = List.copyOf(points);
    }

    /** With what later scores are compared; for a rating of change itself that is 0. */
    public Optional<Score> baseline() {
        return change.transition() ? Optional.of(Score.of(BigDecimal.ZERO)) : scores().findFirst();
    }

    public Optional<Score> latest() {
        return scores().reduce((before, now) -> now);
    }

    /** The smallest change from the baseline to the latest that is called one, in points. */
    public Optional<BigDecimal> threshold() {
        return baseline().flatMap(first -> latest().flatMap(now -> change.threshold(first, now)));
    }

    /** What can be said of the change from the baseline to the latest; empty while there is nothing to compare. */
    public Optional<Verdict> verdict() {
        boolean comparable = change.transition() || scores().count() > 1;
        return comparable
                ? baseline().flatMap(first -> latest().map(now -> change.verdict(first, now)))
                : Optional.empty();
    }

    /**
     * What can be said of the change from the best score so far to the latest: somebody who had become better and falls back has lost
     * something, also if that is where they began.
     */
    public Optional<Verdict> sinceBest() {
        if (change.transition() || scores().count() < 2) {
            return Optional.empty();
        }
        return latest().flatMap(now -> scores().max((one, other) ->
                        change.direction().gain(other.value(), one.value()).signum())
                .map(best -> change.verdict(best, now)));
    }

    private Stream<Score> scores() {
        return points.stream().map(Point::scored).flatMap(Optional::stream);
    }
}
