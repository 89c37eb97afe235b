package org.restride.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/** When a measure is asked. */
class AssignmentTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 7);

    @Test
    void theStartIsAskedUntilItIsAnswered() {
        Assignment once = asking(true, null, false, false);
        assertThat(due(once, 0)).isEqualTo("START since 0");
        assertThat(due(once, 9)).isEqualTo("START since 0");
        assertThat(due(once, 9, 3)).isEqualTo("nothing");
        assertThat(due(once, -1)).isEqualTo("nothing");
    }

    @Test
    void roundsKeepTheirDaysHoweverLateAnAnswerComes() {
        Assignment monthly = asking(true, 4, false, false);
        assertThat(due(monthly, 27, 0)).isEqualTo("nothing");
        assertThat(due(monthly, 28, 0)).isEqualTo("AGAIN since 28");
        assertThat(due(monthly, 40, 0, 33)).isEqualTo("nothing");
        assertThat(due(monthly, 56, 0, 33)).isEqualTo("AGAIN since 56");
        assertThat(due(monthly, 90, 0, 33)).isEqualTo("AGAIN since 84");
    }

    @Test
    void anAnswerJustBeforeTheRoundIsThatOfTheRound() {
        Assignment weekly = asking(false, 1, false, false);
        assertThat(due(weekly, 0)).isEqualTo("nothing");
        assertThat(due(weekly, 7)).isEqualTo("AGAIN since 7");
        assertThat(due(weekly, 8, 3)).isEqualTo("nothing");
        assertThat(due(weekly, 7, 1)).isEqualTo("AGAIN since 7");
    }

    @Test
    void theEndIsAskedInTheLastWeekAndSomeWeeksAfter() {
        Assignment ends = asking(true, 4, true, false);
        LocalDate end = START.plusDays(83);
        assertThat(on(ends, 76, end, 0, 28, 56)).isEqualTo("nothing");
        assertThat(on(ends, 77, end, 0, 28, 56)).isEqualTo("END since 77");
        assertThat(on(ends, 100, end, 0, 28, 56)).isEqualTo("END since 77");
        assertThat(on(ends, 100, end, 0, 28, 80)).isEqualTo("nothing");
        assertThat(on(ends, 112, end, 0, 28, 56)).isEqualTo("nothing");
        assertThat(on(ends, 300, end)).isEqualTo("nothing");
    }

    @Test
    void nothingIsAskedAgainAfterThePlanNorOnceItIsStopped() {
        Assignment weekly = asking(true, 1, false, false);
        assertThat(on(weekly, 30, START.plusDays(27), 0)).isEqualTo("nothing");
        assertThat(due(asking(true, 1, true, true), 7)).isEqualTo("nothing");
    }

    @Test
    void sixDaysLieBetweenTwoAnswers() {
        List<LocalDate> others = List.of(START);
        assertThat(Assignment.isTooSoon(others, START.plusDays(5))).isTrue();
        assertThat(Assignment.isTooSoon(others, START.minusDays(5))).isTrue();
        assertThat(Assignment.isTooSoon(others, START.plusDays(6))).isFalse();
        assertThat(Assignment.isTooSoon(List.of(), START)).isFalse();
    }

    private static String due(Assignment assignment, int day, int... answered) {
        return on(assignment, day, null, answered);
    }

    private static String on(Assignment assignment, int day, @Nullable LocalDate planEnds, int... answered) {
        List<LocalDate> answers =
                Arrays.stream(answered).mapToObj(START::plusDays).toList();
        return assignment
                .due(answers, START.plusDays(day), planEnds)
                .map(due -> due.occasion() + " since " + (due.since().toEpochDay() - START.toEpochDay()))
                .orElse("nothing");
    }

    private static Assignment asking(boolean atStart, @Nullable Integer weeks, boolean atEnd, boolean stopped) {
        Instant at = Instant.parse("2026-09-07T10:00:00Z");
        return new Assignment(
                UUID.randomUUID(),
                new PatientId(UUID.randomUUID()),
                "psfs",
                atStart,
                weeks,
                atEnd,
                START,
                new AccountId(UUID.randomUUID()),
                at,
                stopped ? at : null);
    }
}
