package org.restride.plans.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.base.DomainError;

class RunningLoadTests {

    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final LoadLimits LIMITS = new LoadLimits(0, 10, 30, 30, 1);

    @Test
    void weeksRunFromMondayToSundayAndTheLastOneIsThisWeek() {
        RunningLoad load = RunningLoad.of(
                List.of(easy(0, 30), easy(4, 20), easy(5, 25), easy(11, 10)), List.of(easy(-1, 40)), TODAY, 3, LIMITS);
        assertThat(load.weeks())
                .extracting(WeekLoad::monday)
                .containsExactly(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16));
        assertThat(load.weeks()).extracting(week -> week.done().minutes()).containsExactly(0, 35, 50);
        assertThat(load.weeks().getLast().planned()).isEqualTo(new LoadSum(1, 40, 40, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"100, 110, false", "100, 111, true", "100, 90, false", "10, 33, false", "10, 34, true", "0, 33, false"})
    void aWeekIsTooMuchAboveTheLimitAndSmallWeeksCountAsTheFloor(int before, int after, boolean warned) {
        RunningLoad load = RunningLoad.of(weeks(after, before, after), List.of(), TODAY, 1, LIMITS);
        assertThat(load.warnings()).hasSize(warned ? 1 : 0);
        if (warned) {
            assertThat(load.warnings().getFirst()).isInstanceOfSatisfying(LoadWarning.Rise.class, rise -> {
                assertThat(rise.span()).isEqualTo(LoadWarning.Span.WEEK);
                assertThat(rise.measure()).isEqualTo(LoadWarning.Measure.RUNNING_MINUTES);
                assertThat(rise.before()).isEqualTo(before);
                assertThat(rise.after()).isEqualTo(after);
                assertThat(rise.percent()).isGreaterThan(rise.limit());
                assertThat(rise.until()).isEqualTo(TODAY);
            });
        }
    }

    @Test
    void threeSmallStepsMayBeTooMuchOverTwoWeeks() {
        RunningLoad load = RunningLoad.of(weeks(132, 121, 100), List.of(), TODAY, 1, LIMITS);
        assertThat(load.warnings()).singleElement().isInstanceOfSatisfying(LoadWarning.Rise.class, rise -> {
            assertThat(rise.span()).isEqualTo(LoadWarning.Span.TWO_WEEKS);
            assertThat(rise.percent()).isEqualTo(32);
            assertThat(rise.limit()).isEqualTo(30);
        });
        assertThat(load.changeInAWeek()).contains(9);
        assertThat(load.changeInTwoWeeks()).contains(32);
    }

    @Test
    void walkingDoesNotCountAsRunning() {
        List<Run> runs = List.of(new Run(TODAY, 300, 0, null, false), new Run(TODAY.minusDays(7), 40, 40, null, false));
        RunningLoad load = RunningLoad.of(runs, List.of(), TODAY, 1, LIMITS);
        assertThat(load.warnings()).isEmpty();
        assertThat(load.lastSeven().minutes()).isEqualTo(300);
        assertThat(load.changeInAWeek()).contains(-100);
    }

    @Test
    void distanceWarnsWhereMinutesDoNotAndAllOfItIsKnown() {
        List<Run> faster = List.of(
                new Run(TODAY, 60, 60, 12_000, false),
                new Run(TODAY.minusDays(7), 60, 60, 10_000, false),
                new Run(TODAY.minusDays(14), 60, 60, 10_000, false));
        assertThat(RunningLoad.of(faster, List.of(), TODAY, 1, LIMITS).warnings())
                .singleElement()
                .isInstanceOfSatisfying(LoadWarning.Rise.class, rise -> {
                    assertThat(rise.measure()).isEqualTo(LoadWarning.Measure.METRES);
                    assertThat(rise.percent()).isEqualTo(20);
                });
        List<Run> unknown = List.of(
                new Run(TODAY, 60, 60, 12_000, false),
                new Run(TODAY.minusDays(7), 60, 60, null, false),
                new Run(TODAY.minusDays(14), 60, 60, 10_000, false));
        assertThat(RunningLoad.of(unknown, List.of(), TODAY, 1, LIMITS).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "2, 1, false", "2, 2, true", "1, 0, false"})
    void quickDaysNeedDaysBetweenThem(int distance, int apart, boolean warned) {
        LoadLimits limits = new LoadLimits(0, 100, 200, 300, apart);
        List<Run> runs =
                List.of(new Run(TODAY, 20, 20, null, true), new Run(TODAY.minusDays(distance), 20, 20, null, true));
        List<LoadWarning> warnings =
                RunningLoad.of(runs, List.of(), TODAY, 1, limits).warnings();
        assertThat(warnings).hasSize(warned ? 1 : 0);
        if (warned) {
            assertThat(warnings).containsExactly(new LoadWarning.HardDays(TODAY.minusDays(distance), TODAY, apart));
        }
    }

    @Test
    void twoQuickRunsOnOneDayAreOneHardDay() {
        LoadLimits limits = new LoadLimits(0, 100, 200, 300, 1);
        List<Run> runs = List.of(new Run(TODAY, 20, 20, null, true), new Run(TODAY, 10, 10, null, true));
        assertThat(RunningLoad.of(runs, List.of(), TODAY, 1, limits).warnings()).isEmpty();
    }

    @Test
    void aPlanIsLookedAtWeekByWeek() {
        LocalDate start = TODAY.minusDays(20);
        List<Run> planned = List.of(
                new Run(start, 60, 60, null, false),
                new Run(start.plusDays(7), 66, 66, null, false),
                new Run(start.plusDays(14), 90, 90, null, false));
        assertThat(RunningLoad.ahead(planned, start, 3, LIMITS))
                .extracting(LoadWarning.Rise.class::cast)
                .satisfiesExactly(
                        rise -> {
                            assertThat(rise.until()).isEqualTo(start.plusDays(20));
                            assertThat(rise.span()).isEqualTo(LoadWarning.Span.WEEK);
                            assertThat(rise.percent()).isEqualTo(37);
                        },
                        rise -> assertThat(rise.span()).isEqualTo(LoadWarning.Span.TWO_WEEKS));
    }

    @Test
    void theFirstRunsOfAPlanAreNoRise() {
        List<Run> planned = List.of(new Run(TODAY.plusDays(9), 120, 120, null, false));
        assertThat(RunningLoad.ahead(planned, TODAY, 2, LIMITS)).isEmpty();
    }

    @Test
    void theOrderInWhichRunsArriveDoesNotMatter() {
        Random random = new Random(20261120);
        for (int round = 0; round < 200; round++) {
            List<Run> runs = new ArrayList<>();
            for (int i = random.nextInt(25); i > 0; i--) {
                int minutes = 1 + random.nextInt(120);
                runs.add(new Run(
                        TODAY.minusDays(random.nextInt(30)),
                        minutes,
                        random.nextInt(minutes + 1),
                        random.nextBoolean() ? null : random.nextInt(20_000),
                        random.nextInt(4) == 0));
            }
            List<Run> shuffled = new ArrayList<>(runs);
            Collections.shuffle(shuffled, random);
            assertThat(RunningLoad.of(shuffled, shuffled, TODAY, 4, LIMITS))
                    .isEqualTo(RunningLoad.of(runs, runs, TODAY, 4, LIMITS));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 30, 30, 1", "101, 30, 30, 1", "10, 0, 30, 1", "10, 30, 301, 1", "10, 30, 30, 7", "10, 30, -1, 1"})
    void limitsThatMakeNoSenseAreRefused(int week, int twoWeeks, int floor, int apart) {
        assertThatThrownBy(() -> new LoadLimits(0, week, twoWeeks, floor, apart))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void aRunThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Run(TODAY, 0, 0, null, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Run(TODAY, 10, 11, null, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Run(TODAY, 10, 10, -1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Minutes of the last seven days, of the seven before and of the seven before those. */
    private static List<Run> weeks(int last, int before, int twoWeeksAgo) {
        List<Run> runs = new ArrayList<>();
        int[] minutes = {last, before, twoWeeksAgo};
        for (int i = 0; i < minutes.length; i++) {
            if (minutes[i] > 0) {
                runs.add(new Run(TODAY.minusDays(7L * i), minutes[i], minutes[i], null, false));
            }
        }
        return runs;
    }

    private static Run easy(int daysAgo, int minutes) {
        return new Run(TODAY.minusDays(daysAgo), minutes, minutes, null, false);
    }
}
