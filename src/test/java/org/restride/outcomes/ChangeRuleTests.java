package org.restride.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.base.Wording;

/** Which change is called one. */
class ChangeRuleTests {

    @ParameterizedTest
    @CsvSource({
        "nprs, 6, 4, IMPROVED",
        "nprs, 6, 5, UNCLEAR",
        "nprs, 8, 6, UNCLEAR",
        "nprs, 8, 5, IMPROVED",
        "nprs, 3, 5, WORSE",
        "psfs, 3.333, 5.667, IMPROVED",
        "psfs, 3.333, 5.333, IMPROVED",
        "psfs, 3.333, 5, UNCLEAR",
        "psfs, 6, 4, WORSE",
        "rmdq, 12, 7, IMPROVED",
        "rmdq, 20, 15, UNCLEAR",
        "rmdq, 20, 14, IMPROVED",
        "uwri, 20, 24, UNCLEAR",
        "uwri, 20, 25, IMPROVED",
        "odi, 32, 22, IMPROVED",
        "odi, 40, 30, UNCLEAR",
        "odi, 40, 52, WORSE",
        "ostrc-o2, 0, 100, UNCLEAR",
        "start-back, 0, 9, UNCLEAR"
    })
    void aChangeIsCalledOneFromTheLargestNumberOn(String key, String before, String now, Verdict verdict) {
        ChangeRule rule = MeasureFiles.read(key).change();
        assertThat(rule.verdict(score(before, null), score(now, null))).isEqualTo(verdict);
    }

    /** 1.645 x the root of 3² + 4² is 8.225. */
    @Test
    void scoresWithErrorsOfTheirOwnHaveAThresholdOfTheirOwn() {
        ChangeRule rule = MeasureFiles.read("promis-pf-4a").change();
        assertThat(rule.threshold(score("40", "3"), score("48", "4")))
                .hasValueSatisfying(least -> assertThat(least).isEqualByComparingTo("8.225"));
        assertThat(rule.verdict(score("40", "3"), score("48.2", "4"))).isEqualTo(Verdict.UNCLEAR);
        assertThat(rule.verdict(score("40", "3"), score("48.3", "4"))).isEqualTo(Verdict.IMPROVED);
        assertThat(rule.threshold(score("40", null), score("60", "4"))).isEmpty();
    }

    @Test
    void aRatingOfChangeIsItselfTheChange() {
        assertThat(reading("grc", "1").verdict()).contains(Verdict.UNCLEAR);
        assertThat(reading("grc", "2").verdict()).contains(Verdict.IMPROVED);
        assertThat(reading("grc", "4", "-2").verdict()).contains(Verdict.WORSE);
    }

    @Test
    void whoFallsBackFromTheirBestIsSeenAlsoIfThatIsWhereTheyBegan() {
        MeasureReading fallen = reading("psfs", "4", "7", "4.5");
        assertThat(fallen.verdict()).contains(Verdict.UNCLEAR);
        assertThat(fallen.sinceBest()).contains(Verdict.WORSE);
        assertThat(reading("psfs", "4").verdict()).isEmpty();
        assertThat(reading("psfs", "4", "7").sinceBest()).contains(Verdict.UNCLEAR);
    }

    private static MeasureReading reading(String key, String... scores) {
        Measure measure = MeasureFiles.read(key);
        List<MeasureReading.Point> points = IntStream.range(0, scores.length)
                .mapToObj(n -> new MeasureReading.Point(
                        UUID.randomUUID(),
                        LocalDate.of(2026, 9, 7).plusWeeks(n),
                        new BigDecimal(scores[n]),
                        null,
                        null))
                .toList();
        return new MeasureReading(
                key,
                measure.version(),
                measure.abbreviation(),
                new Wording(Map.of("en", key)),
                measure.domain(),
                measure.change(),
                points);
    }

    private static Score score(String value, @Nullable String error) {
        return new Score(new BigDecimal(value), error == null ? null : new BigDecimal(error));
    }
}
