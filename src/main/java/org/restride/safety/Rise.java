package org.restride.safety;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was run in some days next to what it is compared with.
 *
 * @param until the last of the days
 * @param days how many, at most two weeks
 * @param minutes of running on these days
 * @param before minutes that they are compared with
 * @param abovePlan whether these are the plan's
 * @param line from how many minutes on it is too much
 */
record Rise(LocalDate until, int days, int minutes, int before, boolean abovePlan, double line) {

    private static final int WEEK = 7;
    private static final int TWO_WEEKS = 14;
    /** Over fewer days one run more or less is too much of the whole. */
    private static final int LEAST_HELD = 10;

    /** One week away does not make the old load a new one: the most of so many pairs of weeks counts. */
    private static final int WEEKS_BACK = 3;

    private static final double PERCENT = 100;

    /**
     * The rise up to a day, if it is more than that; the runs are in the order of days.
     *
     * @param percent above what it is compared with
     * @param floor minutes as which less in two weeks counts
     */
    static Optional<Rise> of(Facts facts, List<Trained> runs, LocalDate day, double percent, int floor) {
        double factor = (PERCENT + percent) / PERCENT;
        Optional<Facts.Course> asking =
                facts.course().filter(course -> !course.running().isEmpty());
        if (asking.isPresent()) {
            return asking.flatMap(course -> againstPlan(course, runs, day, factor, floor))
                    .filter(Rise::isTooMuch);
        }
        int before = IntStream.range(0, WEEKS_BACK)
                .map(week -> minutes(runs, day.minusDays(TWO_WEEKS + (long) week * WEEK), TWO_WEEKS))
                .max()
                .orElse(0);
        return Optional.of(new Rise(
                        day, TWO_WEEKS, minutes(runs, day, TWO_WEEKS), before, false, Math.max(before, floor) * factor))
                .filter(rise -> before > 0 && isKnownSince(runs, day) && rise.isTooMuch());
    }

    /** Against what the plan asks for, on those of the two weeks on which the same version held; empty if these are too few. */
    private static Optional<Rise> againstPlan(
            Facts.Course course, List<Trained> runs, LocalDate day, double factor, int floor) {
        int held = (int) Math.min(TWO_WEEKS, ChronoUnit.DAYS.between(course.sameSince(), day) + 1);
        if (held < LEAST_HELD) {
            return Optional.empty();
        }
        int asked = course.running().entrySet().stream()
                .filter(planned ->
                        !planned.getKey().isAfter(day) && planned.getKey().isAfter(day.minusDays(held)))
                .mapToInt(Map.Entry::getValue)
                .sum();
        double line = Math.max(asked, floor * (double) held / TWO_WEEKS) * factor;
        return Optional.of(new Rise(day, held, minutes(runs, day, held), asked, true, line));
    }

    /** Whether what was run before that was written down as well. */
    private static boolean isKnownSince(List<Trained> runs, LocalDate day) {
        return !runs.getFirst().day().isAfter(day.minusDays(2L * TWO_WEEKS - 1));
    }

    private boolean isTooMuch() {
        return minutes > line;
    }

    private static int minutes(List<Trained> runs, LocalDate until, int days) {
        LocalDate from = until.minusDays(days - 1L);
        int minutes = 0;
        for (int place = runs.size() - 1; place >= 0 && !runs.get(place).day().isBefore(from); place--) {
            minutes +=
                    runs.get(place).day().isAfter(until) ? 0 : runs.get(place).running();
        }
        return minutes;
    }

    Numbers numbers(List<Trained> runs, int percent) {
        return new Numbers(null, percent, until, false)
                .with(Map.of("minutes", (double) minutes, "before", (double) before, "days", (double) days))
                .about(abovePlan ? "plan" : "before")
                .seen(Shown.last(runs, Trained::day, run -> minutes(runs, run.day(), days)), line);
    }
}
