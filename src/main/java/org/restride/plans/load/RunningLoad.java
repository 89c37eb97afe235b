package org.restride.plans.load;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What somebody runs, and how it changes. Rises are taken over rolling sevens of days, so that it does not matter on which day a week begins;
 * the table shows weeks from Monday.
 *
 * @param weeks oldest first, the last one is the week of today
 * @param lastSeven the seven days up to today
 * @param sevenBefore the seven days before those
 * @param sevenTwoWeeksAgo the seven days before those
 * @param warnings the rises first
 */
public record RunningLoad(
        List<WeekLoad> weeks,
        LoadSum lastSeven,
        LoadSum sevenBefore,
        LoadSum sevenTwoWeeksAgo,
        List<LoadWarning> warnings) {
    private static final int WEEK = 7;

    public RunningLoad {
        weeks = List.copyOf(weeks);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param done what was run, in any order
     * @param planned what the plan asked for, in any order
     * @param weeks how many weeks to show, this one included, 1 or more
     */
    public static RunningLoad of(
            Collection<Run> done, Collection<Run> planned, LocalDate today, int weeks, LoadLimits limits) {
        LoadSum last = seven(done, today);
        LoadSum before = seven(done, today.minusDays(WEEK));
        LoadSum twoWeeksAgo = seven(done, today.minusDays(2 * WEEK));
        List<LoadWarning> warnings = new ArrayList<>(rises(today, last, before, twoWeeksAgo, limits));
        warnings.addAll(hardDays(between(done, today.minusDays(2 * WEEK - 1), today), limits));
        return new RunningLoad(table(done, planned, today, weeks), last, before, twoWeeksAgo, warnings);
    }

    /**
     * What a plan asks for that rises too fast, week after week of the plan.
     *
     * @param planned all runs of the plan, in any order
     * @param from the plan's first day
     * @param weeks the plan's weeks, 1 or more
     */
    public static List<LoadWarning> ahead(Collection<Run> planned, LocalDate from, int weeks, LoadLimits limits) {
        List<LoadWarning> warnings = new ArrayList<>();
        for (int week = 2; week <= weeks; week++) {
            LocalDate until = from.plusWeeks(week).minusDays(1);
            LoadSum twoWeeksAgo = week == 2 ? LoadSum.NONE : seven(planned, until.minusDays(2 * WEEK));
            warnings.addAll(
                    rises(until, seven(planned, until), seven(planned, until.minusDays(WEEK)), twoWeeksAgo, limits)
                            .stream()
                            .filter(rise -> rise.before() > 0)
                            .toList());
        }
        warnings.addAll(hardDays(planned, limits));
        return warnings;
    }

    /** Per cent by which the last seven days are more (negative: less) than the seven before; empty if nothing was run then. */
    public Optional<Integer> changeInAWeek() {
        return change(sevenBefore, lastSeven);
    }

    /** Per cent by which the last seven days are more (negative: less) than the seven days two weeks before them. */
    public Optional<Integer> changeInTwoWeeks() {
        return change(sevenTwoWeeksAgo, lastSeven);
    }

    /** Minutes of running in the last seven days that would still be within the limits; what was run already may be more. */
    public int mostInSeven(LoadLimits limits) {
        return Math.min(
                most(sevenBefore, limits.weekPercent(), limits),
                most(sevenTwoWeeksAgo, limits.twoWeeksPercent(), limits));
    }

    private static int most(LoadSum before, int percent, LoadLimits limits) {
        return Math.max(before.running(), limits.floorMinutes()) * (100 + percent) / 100;
    }

    private static Optional<Integer> change(LoadSum before, LoadSum after) {
        return before.running() == 0
                ? Optional.empty()
                : Optional.of(Math.round(100f * (after.running() - before.running()) / before.running()));
    }

    private static List<WeekLoad> table(Collection<Run> done, Collection<Run> planned, LocalDate today, int weeks) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<WeekLoad> table = new ArrayList<>();
        for (LocalDate from = monday.minusWeeks(weeks - 1L); !from.isAfter(monday); from = from.plusWeeks(1)) {
            LocalDate until = from.plusDays(WEEK - 1L);
            table.add(new WeekLoad(
                    from, LoadSum.of(between(planned, from, until)), LoadSum.of(between(done, from, until))));
        }
        return table;
    }

    private static List<LoadWarning.Rise> rises(
            LocalDate until, LoadSum last, LoadSum before, LoadSum twoWeeksAgo, LoadLimits limits) {
        List<LoadWarning.Rise> rises = new ArrayList<>();
        rise(until, LoadWarning.Span.WEEK, last, before, limits.weekPercent(), limits)
                .ifPresent(rises::add);
        rise(until, LoadWarning.Span.TWO_WEEKS, last, twoWeeksAgo, limits.twoWeeksPercent(), limits)
                .ifPresent(rises::add);
        return rises;
    }

    /** By minutes of running, which are always known; by distance only if that alone shows it. */
    private static Optional<LoadWarning.Rise> rise(
            LocalDate until, LoadWarning.Span span, LoadSum last, LoadSum before, int limit, LoadLimits limits) {
        int minutes = percent(Math.max(before.running(), limits.floorMinutes()), last.running());
        if (minutes > limit) {
            return Optional.of(new LoadWarning.Rise(
                    until,
                    span,
                    LoadWarning.Measure.RUNNING_MINUTES,
                    before.running(),
                    last.running(),
                    minutes,
                    limit));
        }
        boolean comparable = last.isMeasured() && before.isMeasured() && before.running() >= limits.floorMinutes();
        int metres = comparable ? percent(before.metres(), last.metres()) : 0;
        return metres > limit
                ? Optional.of(new LoadWarning.Rise(
                        until, span, LoadWarning.Measure.METRES, before.metres(), last.metres(), metres, limit))
                : Optional.empty();
    }

    /** Whole per cent, rounded up, so that what is a little above a limit is above it; 0 if there is nothing to compare with. */
    private static int percent(int before, int after) {
        return before == 0 ? 0 : (int) Math.ceil(100.0 * (after - before) / before);
    }

    private static List<LoadWarning> hardDays(Collection<Run> runs, LoadLimits limits) {
        List<LocalDate> hard = runs.stream()
                .filter(Run::hard)
                .map(Run::day)
                .distinct()
                .sorted()
                .toList();
        List<LoadWarning> warnings = new ArrayList<>();
        for (int i = 1; i < hard.size(); i++) {
            LocalDate first = hard.get(i - 1);
            LocalDate second = hard.get(i);
            if (ChronoUnit.DAYS.between(first, second) <= limits.hardDaysApart()) {
                warnings.add(new LoadWarning.HardDays(first, second, limits.hardDaysApart()));
            }
        }
        return warnings;
    }

    private static LoadSum seven(Collection<Run> runs, LocalDate until) {
        return LoadSum.of(between(runs, until.minusDays(WEEK - 1L), until));
    }

    private static List<Run> between(Collection<Run> runs, LocalDate from, LocalDate until) {
        return runs.stream()
                .filter(run -> !run.day().isBefore(from) && !run.day().isAfter(until))
                .toList();
    }
}
