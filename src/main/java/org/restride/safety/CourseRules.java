package org.restride.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.safety.Facts.Measured;
import org.restride.safety.Facts.Pain;

/** What the plan's course says: nothing done, its end, no progress, a fall in function. */
final class CourseRules {

    private static final int WEEK = 7;
    private static final int LEAST_A_WEEK = 2;
    /** A mean that has fallen by a point is progress. */
    private static final double FALLING = 1;

    private CourseRules() {}

    /** The silence that began or will begin if nothing more is done. */
    static Optional<Finding> silence(Facts facts, Rule rule) {
        int idleDays = rule.number("after-days");
        return facts.course().flatMap(course -> {
            LocalDate dayBefore = course.startsOn().minusDays(1);
            LocalDate last = facts.lastDone().filter(dayBefore::isBefore).orElse(dayBefore);
            return course.dueAfter().apply(last).map(due -> {
                LocalDate missed = due.plusDays(1);
                LocalDate idle = last.plusDays(idleDays + 1L);
                LocalDate from = missed.isAfter(idle) ? missed : idle;
                Numbers numbers = new Numbers(null, idleDays, last, false);
                return new Finding(Reason.SILENCE, course.plan() + "/" + last, start(from, facts.zone()), numbers);
            });
        });
    }

    static Optional<Finding> planEnd(Facts facts, Rule rule) {
        int ahead = rule.number("days-ahead");
        return facts.course().map(course -> {
            LocalDate from = course.lastDay().minusDays(ahead);
            Numbers numbers = new Numbers(null, ahead, course.lastDay(), false);
            String cause = course.plan() + "/" + course.lastDay();
            return new Finding(Reason.PLAN_ENDS, cause, start(from, facts.zone()), numbers);
        });
    }

    /** The same version and phase for weeks while pain does not fall. */
    static Stream<Finding> stuck(Facts facts, List<Pain> sessions, Rule rule) {
        return facts.course().stream().flatMap(course -> {
            List<Pain> row = sessions.stream()
                    .filter(pain -> !pain.day().isBefore(course.sameSince()))
                    .toList();
            return Episode.in(
                            row,
                            place -> isStuck(row.subList(0, place + 1), course, rule),
                            (start, place) -> isStuck(row.subList(0, place + 1), course, rule))
                    .stream()
                    .filter(Episode::lasts)
                    .map(episode -> stuck(course, row.subList(0, episode.base() + 1), rule));
        });
    }

    private static boolean isStuck(List<Pain> known, Facts.Course course, Rule rule) {
        int weeks = rule.number("weeks");
        LocalDate longAgo = known.getLast().day().minusDays((long) weeks * WEEK - 1);
        double now = PainRules.mean(known, 0);
        return !course.sameSince().isAfter(longAgo)
                && PainRules.week(known, 0).size() >= LEAST_A_WEEK
                && PainRules.week(known, weeks - 1).size() >= LEAST_A_WEEK
                && now >= rule.number("from")
                && now > PainRules.mean(known, weeks - 1) - FALLING;
    }

    private static Finding stuck(Facts.Course course, List<Pain> known, Rule rule) {
        int weeks = rule.number("weeks");
        Pain told = known.getLast();
        double now = PainRules.mean(known, 0);
        Numbers numbers = new Numbers((int) Math.round(now), weeks, told.day(), false)
                .with(Map.of("from", PainRules.mean(known, weeks - 1), "to", now, "weeks", (double) weeks))
                .seen(Shown.last(known, Pain::day, Pain::score), null);
        return new Finding(Reason.STUCK, course.plan() + "/" + course.sameSince(), told.reportedAt(), numbers);
    }

    /** A score that is worse than the best one before by at least the change that counts for its measure. */
    static Stream<Finding> functionFall(Facts facts, Rule rule) {
        int weeks = rule.number("weeks");
        return facts.functions().stream().collect(Collectors.groupingBy(Measured::measure)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(measure -> {
                    List<Measured> row = measure.getValue().stream()
                            .sorted(Comparator.comparing(Measured::day).thenComparing(Measured::score))
                            .toList();
                    return Episode.in(
                                    row,
                                    place -> fall(row, place, place, weeks)
                                            >= row.get(place).threshold(),
                                    (start, place) -> fall(row, start, place, weeks)
                                            >= row.get(start).threshold())
                            .stream()
                            .filter(Episode::lasts)
                            .map(episode -> functionFall(row, episode, weeks, facts.zone()));
                });
    }

    /** By how much a score is worse than the best before a place; negative if it is better. */
    private static double fall(List<Measured> row, int before, int place, int weeks) {
        return best(row, before, weeks).map(best -> worse(best, row.get(place))).orElse(0.0);
    }

    private static Optional<Measured> best(List<Measured> row, int before, int weeks) {
        LocalDate oldest = row.get(before).day().minusWeeks(weeks);
        return row.subList(0, before).stream()
                .filter(score -> !score.day().isBefore(oldest))
                .reduce((one, other) -> worse(other, one) > 0 ? other : one);
    }

    private static double worse(Measured before, Measured now) {
        double lost = before.score() - now.score();
        return before.higherIsBetter() ? lost : -lost;
    }

    private static Finding functionFall(List<Measured> row, Episode<Measured> episode, int weeks, ZoneId zone) {
        Measured told = episode.first();
        Measured best = best(row, episode.base(), weeks).orElseThrow();
        double line = best.score() + (best.higherIsBetter() ? -told.threshold() : told.threshold());
        Numbers numbers = new Numbers(null, null, told.day(), false)
                .with(Map.of("from", best.score(), "to", told.score(), "least", told.threshold()))
                .about(told.measure())
                .seen(Shown.last(row.subList(0, episode.base() + 1), Measured::day, Measured::score), line);
        Set<String> causes = episode.members().stream().map(CourseRules::cause).collect(Collectors.toSet());
        return new Finding(Reason.FUNCTION_FALL, cause(told), start(told.day(), zone), numbers, causes);
    }

    private static String cause(Measured score) {
        return score.measure() + "/" + score.day();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.MIN).atZone(zone).toInstant();
    }
}
