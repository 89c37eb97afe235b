package org.restride.safety;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.outcomes.ChangeRule;
import org.restride.outcomes.Direction;
import org.restride.outcomes.Domain;
import org.restride.outcomes.MeasureReading;
import org.restride.outcomes.Score;

/** Says of measures of function what the rules look at. */
final class FunctionScores {

    private FunctionScores() {}

    /** Scores that have a number from which a change is one; a rating of change itself is no score. */
    static List<Facts.Measured> of(List<MeasureReading> readings) {
        return readings.stream()
                .filter(reading ->
                        reading.domain() == Domain.FUNCTION && !reading.change().transition())
                .flatMap(reading -> scores(reading).stream())
                .toList();
    }

    private static List<Facts.Measured> scores(MeasureReading reading) {
        ChangeRule change = reading.change();
        List<Facts.Measured> scores = new ArrayList<>();
        Score best = null;
        for (MeasureReading.Point point : reading.points()) {
            BigDecimal value = point.score();
            if (value != null) {
                Score score = new Score(value, point.error());
                measured(reading, point, score, best).ifPresent(scores::add);
                best = best == null
                                || change.direction().gain(best.value(), value).signum() > 0
                        ? score
                        : best;
            }
        }
        return scores;
    }

    /** The first of them has nothing to be compared with; whatever counts as a change from itself does for it. */
    private static Optional<Facts.Measured> measured(
            MeasureReading reading, MeasureReading.Point point, Score score, @Nullable Score best) {
        return reading.change()
                .threshold(best == null ? score : best, score)
                .map(least -> new Facts.Measured(
                        reading.abbreviation(),
                        point.day(),
                        score.value().doubleValue(),
                        least.doubleValue(),
                        reading.change().direction() == Direction.HIGHER_IS_BETTER));
    }
}
