package org.restride.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.shell.SmallNumbers.Cell;
import org.restride.shell.TimeToEvent.Day;

/** The figures of a caseload against tables and worked examples. */
class CaseloadStatisticsTests {

    /** Quantiles of Student's t as every table prints them. */
    @Test
    void quantilesAreThoseOfTheTable() {
        assertThat(MeanInterval.quantile(1)).isCloseTo(12.706, within(0.001));
        assertThat(MeanInterval.quantile(4)).isCloseTo(2.776, within(0.001));
        assertThat(MeanInterval.quantile(9)).isCloseTo(2.262, within(0.001));
        assertThat(MeanInterval.quantile(30)).isCloseTo(2.042, within(0.001));
        assertThat(MeanInterval.quantile(1_000)).isCloseTo(1.962, within(0.001));
    }

    /** 1, 2, 3, 4, 5 by hand: mean 3, deviation 1.5811, error 0.7071, times 2.776 makes 1.963. */
    @Test
    void intervalOfAMeanIsThatOfTheHandCalculation() {
        MeanInterval interval = MeanInterval.of(5, 3, Math.sqrt(2.5));
        assertThat(interval.low()).isCloseTo(1.037, within(0.001));
        assertThat(interval.high()).isCloseTo(4.963, within(0.001));
        assertThatThrownBy(() -> MeanInterval.of(1, 3, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Half of ten: 0.2366 to 0.7634; none of ten: 0 to 0.2775 (Wilson 1927). */
    @Test
    void intervalOfAShareIsWilsons() {
        assertThat(ShareInterval.of(5, 10).low()).isCloseTo(0.2366, within(0.0001));
        assertThat(ShareInterval.of(5, 10).high()).isCloseTo(0.7634, within(0.0001));
        assertThat(ShareInterval.of(0, 10).low()).isZero();
        assertThat(ShareInterval.of(0, 10).high()).isCloseTo(0.2775, within(0.0001));
    }

    /** Weeks in remission with 6-mercaptopurine (Freireich 1963), the textbooks' example: 0.857, 0.807, ... median 23. */
    @Test
    void timeToEventIsThatOfTheTextbook() {
        List<Day> days = List.of(
                new Day(6, 3, 1),
                new Day(7, 1, 0),
                new Day(9, 0, 1),
                new Day(10, 1, 1),
                new Day(11, 0, 1),
                new Day(13, 1, 0),
                new Day(16, 1, 0),
                new Day(17, 0, 1),
                new Day(19, 0, 1),
                new Day(20, 0, 1),
                new Day(22, 1, 0),
                new Day(23, 1, 0),
                new Day(25, 0, 1),
                new Day(32, 0, 2),
                new Day(34, 0, 1),
                new Day(35, 0, 1));
        assertThat(TimeToEvent.curve(days).get(6)).isCloseTo(0.857, within(0.001));
        assertThat(TimeToEvent.curve(days).get(7)).isCloseTo(0.807, within(0.001));
        assertThat(TimeToEvent.curve(days).get(23)).isCloseTo(0.448, within(0.001));
        assertThat(TimeToEvent.median(days)).contains(23);
    }

    @Test
    void withoutHalfOfTheEventsThereIsNoMedian() {
        assertThat(TimeToEvent.median(List.of(new Day(10, 1, 0), new Day(50, 0, 9))))
                .isEmpty();
        assertThat(TimeToEvent.median(List.of())).isEmpty();
    }

    @Test
    void fewerThanFiveAreHidden() {
        assertThat(SmallNumbers.hidden(new Cell(24, 0), List.of(new Cell(4, 0), new Cell(4, 0), new Cell(16, 0))))
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void oneHiddenPartTakesTheNextSmallestWithIt() {
        assertThat(SmallNumbers.hidden(new Cell(20, 0), List.of(new Cell(3, 0), new Cell(7, 0), new Cell(10, 0))))
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void nothingIsHiddenThatCannotTellOfAnybody() {
        assertThat(SmallNumbers.hidden(new Cell(12, 0), List.of(new Cell(5, 0), new Cell(7, 0))))
                .isEmpty();
        assertThat(SmallNumbers.hidden(new Cell(3, 0), List.of(new Cell(3, 0)))).containsExactly(0);
    }

    /** Seven patients of whom five are one's own tell of two of a colleague's. */
    @Test
    void whoKnowsTheirOwnPatientsLearnsNothingOfFewOthers() {
        assertThat(new Cell(7, 5).isShown()).isFalse();
        assertThat(new Cell(7, 7).isShown()).isTrue();
        assertThat(new Cell(10, 5).isShown()).isTrue();
    }
}
