package org.restride.safety;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.restride.safety.Facts.Moment;
import org.restride.safety.Facts.Pain;

/** What pain in sessions and runs, and on the mornings after, says. Each look goes along the reports in the order of the days they are about. */
final class PainRules {

    /** Fewer sessions than this show nobody's usual pain. */
    private static final int LEAST_FOR_USUAL = 3;
    /** Within a point of the usual again, pain counts as back to it. */
    private static final int BACK_WITHIN = 1;
    /** After this many days a pain that stays is the new usual. */
    private static final int DAYS_TO_NEW_USUAL = 21;
    /** Mornings further apart than this are no row. */
    private static final int DAYS_BETWEEN_MORNINGS = 10;

    private static final int LEAST_A_WEEK = 2;
    private static final int WEEK = 7;

    private static final Comparator<Pain> IN_ORDER = Comparator.comparing(Pain::day)
            .thenComparing(pain -> pain.moment() == Moment.SESSION)
            .thenComparing(Pain::reportedAt)
            .thenComparing(Pain::session);

    private PainRules() {}

    static List<Pain> inOrder(Facts facts) {
        return facts.pains().stream().sorted(IN_ORDER).toList();
    }

    static List<Pain> of(List<Pain> row, Moment moment) {
        return row.stream().filter(pain -> pain.moment() == moment).toList();
    }

    /** Pain above a number, until several sessions in a row were not. The worst of it is what it is about. */
    static Stream<Finding> high(List<Pain> row, Rule rule) {
        int above = rule.number("above");
        int calm = rule.number("calm");
        int within = rule.number("within-days");
        List<Episode<Pain>> episodes = Episode.in(
                row,
                place -> row.get(place).score() > above,
                (start, place) -> isStillHigh(row.subList(start, place + 1), above, calm, within));
        return episodes.stream().filter(Episode::lasts).map(episode -> {
            Pain worst = episode.members().stream()
                    .reduce((one, later) -> later.score() > one.score() ? later : one)
                    .orElseThrow();
            Numbers numbers = new Numbers(worst.score(), above, worst.day(), worst.moment() == Moment.MORNING)
                    .seen(upTo(row, worst), (double) above);
            return new Finding(
                    Reason.HIGH_PAIN,
                    worst.cause(),
                    worst.reportedAt(),
                    numbers,
                    causes(episode.members().stream().filter(pain -> pain.score() > above)));
        });
    }

    private static boolean isStillHigh(List<Pain> stretch, int above, int calm, int within) {
        int quiet = 0;
        LocalDate lastHigh = stretch.getFirst().day();
        for (Pain pain : stretch) {
            if (pain.score() > above) {
                if (ChronoUnit.DAYS.between(lastHigh, pain.day()) > within) {
                    return false;
                }
                quiet = 0;
                lastHigh = pain.day();
            } else if (pain.moment() == Moment.SESSION) {
                quiet++;
            }
            if (quiet >= calm) {
                return false;
            }
        }
        return true;
    }

    /** Sessions that hurt clearly more than the sessions before them, until pain is back to what was usual. Those that are over come along. */
    static List<Episode<Pain>> jumps(List<Pain> sessions, Rule rule) {
        int points = rule.number("points");
        int from = rule.number("from");
        int before = rule.number("sessions");
        return Episode.in(
                sessions,
                place -> place >= LEAST_FOR_USUAL
                        && sessions.get(place).score() >= from
                        && sessions.get(place).score() >= usual(sessions, place, before) + points,
                (start, place) -> sessions.get(place).score() > usual(sessions, start, before) + BACK_WITHIN
                        && days(sessions.get(start), sessions.get(place)) <= DAYS_TO_NEW_USUAL);
    }

    static Finding jump(List<Pain> sessions, Episode<Pain> jump, Rule rule, boolean run) {
        double usual = usual(sessions, jump.base(), rule.number("sessions"));
        Pain first = jump.first();
        double line = usual + rule.number("points");
        Numbers numbers = new Numbers(first.score(), rule.number("points"), first.day(), false)
                .with(Map.of("usual", usual, "sessions", (double) Math.min(jump.base(), rule.number("sessions"))))
                .about(run ? "run" : "session")
                .seen(upTo(sessions, first), line);
        Set<String> episode = causes(jump.members().stream().filter(pain -> pain.score() >= line));
        return new Finding(Reason.SUDDEN_JUMP, first.cause(), first.reportedAt(), numbers, episode);
    }

    /** Mornings in a row above a number, and above what mornings usually were. */
    static Stream<Finding> notSettling(List<Pain> mornings, Rule rule) {
        int above = rule.number("above");
        int times = rule.number("mornings");
        return Episode.in(
                        mornings,
                        place -> isUnsettled(mornings, place, above, times),
                        (start, place) -> isNext(mornings, place, above))
                .stream()
                .filter(Episode::lasts)
                .map(episode -> {
                    Pain told = episode.first();
                    Numbers numbers = new Numbers(told.score(), above, told.day(), true)
                            .with(Map.of("times", (double) times))
                            .seen(upTo(mornings, told), (double) above);
                    int from = episode.base() - times + 1;
                    Set<String> causes = causes(mornings.subList(from, mornings.size()).stream());
                    return new Finding(
                            Reason.NOT_SETTLING, mornings.get(from).cause(), told.reportedAt(), numbers, causes);
                });
    }

    private static boolean isUnsettled(List<Pain> mornings, int place, int above, int times) {
        int from = place - times + 1;
        if (from < 0 || mornings.get(from).score() <= above) {
            return false;
        }
        boolean inARow = IntStream.rangeClosed(from + 1, place).allMatch(next -> isNext(mornings, next, above));
        if (!inARow || from < LEAST_FOR_USUAL) {
            return inARow;
        }
        double usual = usual(mornings, from, 2 * LEAST_FOR_USUAL);
        return mornings.subList(from, place + 1).stream().allMatch(morning -> morning.score() > usual);
    }

    private static boolean isNext(List<Pain> mornings, int place, int above) {
        return mornings.get(place).score() > above
                && days(mornings.get(place - 1), mornings.get(place)) <= DAYS_BETWEEN_MORNINGS;
    }

    /** The mean of a week clearly above that of some weeks before, with the weeks between on the way up. */
    static Stream<Finding> creeping(List<Pain> sessions, Rule rule) {
        int points = rule.number("points");
        int weeks = rule.number("weeks");
        int from = rule.number("from");
        return Episode.in(
                        sessions,
                        place -> isCreeping(sessions.subList(0, place + 1), points, weeks, from),
                        (start, place) -> mean(sessions.subList(0, place + 1), 0)
                                        > mean(sessions.subList(0, start + 1), weeks - 1) + points / 2.0
                                && days(sessions.get(start), sessions.get(place)) <= DAYS_TO_NEW_USUAL)
                .stream()
                .filter(Episode::lasts)
                .map(episode -> {
                    List<Pain> known = sessions.subList(0, episode.base() + 1);
                    double before = mean(known, weeks - 1);
                    double now = mean(known, 0);
                    Pain told = episode.first();
                    Numbers numbers = new Numbers((int) Math.round(now), points, told.day(), false)
                            .with(Map.of("from", before, "to", now, "weeks", (double) weeks))
                            .seen(upTo(sessions, told), before + points);
                    return new Finding(
                            Reason.CREEPING_UP,
                            told.cause(),
                            told.reportedAt(),
                            numbers,
                            causes(episode.members().stream()));
                });
    }

    private static boolean isCreeping(List<Pain> known, int points, int weeks, int from) {
        double now = mean(known, 0);
        double before = mean(known, weeks - 1);
        boolean enough =
                week(known, 0).size() >= LEAST_A_WEEK && week(known, weeks - 1).size() >= LEAST_A_WEEK;
        return enough
                && now >= from
                && now >= before + points
                && IntStream.range(1, weeks - 1)
                        .allMatch(back -> week(known, back).isEmpty()
                                || (mean(known, back) >= before && mean(known, back) <= now));
    }

    /** The pains of the seven days that end so many weeks before the newest; those known are in the order of days. */
    static List<Integer> week(List<Pain> known, int weeksBack) {
        LocalDate until = known.getLast().day().minusWeeks(weeksBack);
        LocalDate from = until.minusDays(WEEK - 1L);
        List<Integer> scores = new ArrayList<>();
        for (int place = known.size() - 1; place >= 0; place--) {
            LocalDate day = known.get(place).day();
            if (day.isBefore(from)) {
                break;
            }
            if (!day.isAfter(until)) {
                scores.add(known.get(place).score());
            }
        }
        return scores;
    }

    static double mean(List<Pain> known, int weeksBack) {
        return week(known, weeksBack).stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }

    /** The median of the last so many before a place. */
    private static double usual(List<Pain> row, int place, int most) {
        List<Integer> scores = row.subList(Math.max(0, place - most), place).stream()
                .map(Pain::score)
                .sorted()
                .toList();
        int half = scores.size() / 2;
        return scores.size() % 2 == 1 ? scores.get(half) : (scores.get(half - 1) + scores.get(half)) / 2.0;
    }

    private static long days(Pain one, Pain later) {
        return ChronoUnit.DAYS.between(one.day(), later.day());
    }

    private static Set<String> causes(Stream<Pain> pains) {
        return pains.map(Pain::cause).collect(Collectors.toSet());
    }

    private static List<Numbers.Point> upTo(List<Pain> row, Pain last) {
        return Shown.last(row.subList(0, row.indexOf(last) + 1), Pain::day, Pain::score);
    }
}
