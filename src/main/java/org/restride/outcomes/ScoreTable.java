package org.restride.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Raw sums and the scores that they stand for, as the owner of a measure publishes them.
 *
 * @param rows by raw sum, without gaps
 */
public record ScoreTable(List<Row> rows) {

    /**
     * One raw sum.
     *
     * @param score for example a T-score, of which 50 is the mean and 10 the standard deviation of the people asked for the table
     * @param error the standard error of that score
     */
    public record Row(int raw, BigDecimal score, BigDecimal error) {}

    public ScoreTable {
        rows = List.copyOf(rows);
    }

    /** A raw sum that was filled up for open answers is rounded up, as the measure's owners say. */
    Optional<Score> score(BigDecimal raw) {
        int whole = raw.setScale(0, RoundingMode.CEILING).intValueExact();
        return rows.stream()
                .filter(row -> row.raw() == whole)
                .map(row -> new Score(row.score(), row.error()))
                .findFirst();
    }
}
