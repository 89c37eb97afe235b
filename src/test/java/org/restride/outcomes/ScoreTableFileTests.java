package org.restride.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.base.DomainError;

/** Which tables of scores are taken, and how the others are refused. */
class ScoreTableFileTests {

    @Test
    void aTableOfARowForEachSumIsTakenHoweverItsColumnsAreParted() {
        ScoreTable table =
                ScoreTableFile.read("\uFEFFraw,t score,se\r\n4,22.5,4.1\r\n5;26.9;2.9\n\n6\t29.1\t2.5\n", 4, 6);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.score(new BigDecimal("5"))).contains(new Score(new BigDecimal("26.9"), new BigDecimal("2.9")));
        assertThat(table.score(new BigDecimal("5.2"))).map(Score::value).contains(new BigDecimal("29.100"));
        assertThat(table.score(new BigDecimal("7"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,1,1~5,x,1~6,1,1 | outcomes.table.error.line | 2",
                "4,1,1~5,=SUM(A1),1~6,1,1 | outcomes.table.error.line | 2",
                "4,1,1~<script>,1,1~6,1,1 | outcomes.table.error.line | 2",
                "4,1,1~5,1~6,1,1 | outcomes.table.error.line | 2",
                "4,1,1~5,99999999999999999999,1 | outcomes.table.error.line | 2",
                "4,1,1~5,1e9,1 | outcomes.table.error.line | 2",
                "4,1,1~6,1,1 | outcomes.table.error.order | 2",
                "4,1,1~4,1,1 | outcomes.table.error.order | 2",
                "raw,t,se~4,1,1~5,1,0~6,1,1 | outcomes.table.error.number | 3",
                "4,1,1~5,1,1~6,1,1~7,1,1 | outcomes.table.error.too-many | 4",
                "4,1,1~5,1,1 | outcomes.table.error.rows | 4",
                "raw,t,se | outcomes.table.error.rows | 4"
            })
    void whateverIsNoSuchTableIsRefusedWithItsLine(String lines, String key, int line) {
        assertThatThrownBy(() -> ScoreTableFile.read(lines.replace('~', '\n'), 4, 6))
                .isInstanceOfSatisfying(DomainError.Invalid.class, refused -> {
                    assertThat(refused.textKey()).isEqualTo(key);
                    assertThat(refused.arguments().getFirst()).isEqualTo(line);
                });
    }

    @Test
    void aFileThatIsFarTooLongIsNotEvenRead() {
        String lines = IntStream.range(0, 5_000).mapToObj(n -> n + ",1,1").collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> ScoreTableFile.read(lines, 0, 5_000))
                .isInstanceOfSatisfying(DomainError.Invalid.class, refused -> assertThat(refused.textKey())
                        .isEqualTo("outcomes.table.error.long"));
    }
}
