package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.base.Wording;
import org.restride.outcomes.ChangeRule;
import org.restride.outcomes.Direction;
import org.restride.outcomes.Domain;
import org.restride.outcomes.MeasureReading;

/** What the rules get to see of measures. */
class FunctionScoresTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final ChangeRule TWO_POINTS_OR_A_THIRD = new ChangeRule(
            Direction.HIGHER_IS_BETTER, new BigDecimal(2), null, new BigDecimal("0.333"), false, List.of());

    @Test
    void thresholdIsThatOfTheChangeFromTheBestScoreSoFar() {
        List<Facts.Measured> scores =
                FunctionScores.of(List.of(reading(Domain.FUNCTION, TWO_POINTS_OR_A_THIRD, "4.0", "9.0", null, "8.0")));
        assertThat(scores).extracting(Facts.Measured::score).containsExactly(4.0, 9.0, 8.0);
        assertThat(scores).extracting(Facts.Measured::threshold).containsExactly(2.0, 2.0, 2.997);
        assertThat(scores).allMatch(Facts.Measured::higherIsBetter).allMatch(score -> score.measure()
                .equals("PSFS"));
    }

    @Test
    void painAndRatingsOfChangeAndMeasuresWithoutANumberAreNoFunction() {
        ChangeRule rating = new ChangeRule(Direction.HIGHER_IS_BETTER, new BigDecimal(2), null, null, true, List.of());
        ChangeRule unknown = new ChangeRule(Direction.HIGHER_IS_BETTER, null, null, null, false, List.of());
        assertThat(FunctionScores.of(List.of(
                        reading(Domain.PAIN, TWO_POINTS_OR_A_THIRD, "4"),
                        reading(Domain.FUNCTION, rating, "4"),
                        reading(Domain.FUNCTION, unknown, "4", "1"))))
                .isEmpty();
    }

    private static MeasureReading reading(Domain domain, ChangeRule change, @Nullable String... scores) {
        List<MeasureReading.Point> points = new ArrayList<>();
        for (String score : scores) {
            points.add(new MeasureReading.Point(
                    UUID.randomUUID(),
                    DAY.plusWeeks(points.size()),
                    score == null ? null : new BigDecimal(score),
                    null,
                    null));
        }
        return new MeasureReading("psfs", 1, "PSFS", new Wording(Map.of("en", "Function")), domain, change, points);
    }
}
