package org.restride.safety;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done says: too fast, too much, too hard, ever less, not understood. */
final class TrainingRules {

    private static final int WEEK = 7;
    private static final int TWO_WEEKS = 14;
    private static final int PERCENT = 100;
    /** Fewer days than this in two weeks show no share. */
    private static final int LEAST_DUE = 4;
    /** By how many per cent a share has to have fallen, and to rise again until it is over. */
    private static final int FALLEN_BY = 20;

    private static final int BACK_BY = 10;

    private static final Comparator<Trained> IN_ORDER = Comparator.comparing(Trained::day)
            .thenComparing(Trained::reportedAt)
            .thenComparing(Trained::id);

    private TrainingRules() {}

    static List<Trained> inOrder(Facts facts) {
        return facts.trained().stream().sorted(IN_ORDER).toList();
    }

    private static Stream<Episode<Trained>> lasting(List<Trained> row, IntPredicate so) {
        return lasting(row, so, so);
    }

    private static Stream<Episode<Trained>> lasting(List<Trained> row, IntPredicate so, IntPredicate still) {
        return Episode.in(row, so, (_, place) -> still.test(place)).stream().filter(Episode::lasts);
    }

    private static Finding finding(Reason reason, String prefix, Episode<Trained> episode, Numbers numbers) {
        Set<String> causes = episode.members().stream()
                .map(member -> prefix + member.cause())
                .collect(Collectors.toSet());
        Trained first = episode.first();
        return new Finding(reason, prefix + first.cause(), first.reportedAt(), numbers, causes);
    }

    /** Minutes of running in two weeks far above the plan's, or above those before where no plan asks for runs; until half of that is left. */
    static Stream<Finding> tooFast(Facts facts, List<Trained> row, Rule rule) {
        List<Trained> runs = row.stream().filter(Trained::run).toList();
        int percent = rule.number("per-cent");
        int floor = rule.number("floor");
        return lasting(runs, place -> rise(facts, runs, place, percent, floor).isPresent(), place -> rise(
                                facts, runs, place, percent / 2.0, floor)
                        .isPresent())
                .flatMap(episode -> rise(facts, runs, runs.size() - 1, percent / 2.0, floor)
                        .map(rise -> finding(Reason.TOO_FAST, "", episode, rise.numbers(runs, percent)))
                        .stream());
    }

    private static Optional<Rise> rise(Facts facts, List<Trained> runs, int place, double percent, int floor) {
        return Rise.of(facts, runs, runs.get(place).day(), percent, floor);
    }

    /** On more days than the plan asks for, or with more sets. */
    static Stream<Finding> tooMuch(Facts facts, List<Trained> row, Rule rule) {
        List<Trained> sessions = row.stream().filter(trained -> !trained.run()).toList();
        return facts.course().stream().flatMap(course -> {
            List<Trained> judged = sessions.stream()
                    .filter(session -> !session.day().isBefore(course.sameSince()))
                    .toList();
            return Stream.concat(tooManyDays(course, judged, rule), tooManySets(course, judged, rule));
        });
    }

    private static Stream<Finding> tooManyDays(Facts.Course course, List<Trained> sessions, Rule rule) {
        int more = rule.number("days");
        return lasting(sessions, place -> {
                    LocalDate day = sessions.get(place).day();
                    LocalDate from = day.minusDays(WEEK - 1L);
                    return !course.sameSince().isAfter(from)
                            && days(sessions, day, WEEK) >= course.due(from, day) + more;
                })
                .map(episode -> {
                    LocalDate day = episode.first().day();
                    int due = course.due(day.minusDays(WEEK - 1L), day);
                    Numbers numbers = new Numbers(null, more, day, false)
                            .with(Map.of("done", (double) days(sessions, day, WEEK), "due", (double) due))
                            .about("days")
                            .seen(
                                    Shown.last(
                                            sessions.subList(0, episode.base() + 1),
                                            Trained::day,
                                            session -> days(sessions, session.day(), WEEK)),
                                    (double) due + more);
                    return finding(Reason.TOO_MUCH, "days/", episode, numbers);
                });
    }

    private static Stream<Finding> tooManySets(Facts.Course course, List<Trained> sessions, Rule rule) {
        int times = rule.number("times");
        List<Boolean> beyond = sessions.stream()
                .map(session -> session.exercises().stream()
                        .anyMatch(done -> done.sets() > course.sets().getOrDefault(done.item(), Integer.MAX_VALUE)))
                .toList();
        return lasting(
                        sessions,
                        place -> place + 1 >= times
                                && beyond.subList(place + 1 - times, place + 1).stream()
                                        .allMatch(Boolean::booleanValue),
                        beyond::get)
                .map(episode -> finding(
                        Reason.TOO_MUCH,
                        "sets/",
                        episode,
                        new Numbers(null, times, episode.first().day(), false)
                                .with(Map.of("times", (double) times))
                                .about("sets")));
    }

    /** Effort above a number, several times in a row. */
    static Stream<Finding> tooHard(List<Trained> row, Rule rule) {
        int above = rule.number("above");
        int times = rule.number("times");
        List<Trained> known =
                row.stream().filter(trained -> trained.effort().isPresent()).toList();
        IntPredicate hard = place -> effort(known.get(place)) > above;
        return lasting(
                        known,
                        place -> place + 1 >= times
                                && known.subList(place + 1 - times, place + 1).stream()
                                        .allMatch(trained -> effort(trained) > above),
                        hard)
                .map(episode -> finding(
                        Reason.TOO_HARD,
                        "",
                        episode,
                        new Numbers(null, above, episode.first().day(), false)
                                .with(Map.of("times", (double) times))
                                .seen(
                                        Shown.last(
                                                known.subList(0, episode.base() + 1),
                                                Trained::day,
                                                TrainingRules::effort),
                                        (double) above)));
    }

    private static int effort(Trained trained) {
        return trained.effort().orElse(0);
    }

    /** Much less done in two weeks than was asked for, after more was done in the two weeks before. */
    static Stream<Finding> doingLess(Facts facts, List<Trained> row, Rule rule) {
        int below = rule.number("below");
        return facts.course().stream().flatMap(course -> lasting(
                        row,
                        place -> {
                            LocalDate day = row.get(place).day();
                            int now = share(course, row, day);
                            int before = share(course, row, day.minusDays(TWO_WEEKS));
                            return now >= 0 && now < below && before >= now + FALLEN_BY && before >= below;
                        },
                        place -> share(course, row, row.get(place).day()) < below + BACK_BY)
                .map(episode -> {
                    LocalDate day = episode.first().day();
                    Numbers numbers = new Numbers(null, below, day, false)
                            .with(Map.of(
                                    "done", (double) days(row, day, TWO_WEEKS),
                                    "due", (double) course.due(day.minusDays(TWO_WEEKS - 1L), day),
                                    "before", (double) share(course, row, day.minusDays(TWO_WEEKS))))
                            .seen(
                                    Shown.last(
                                            row.subList(0, episode.base() + 1),
                                            Trained::day,
                                            trained -> Math.max(0, share(course, row, trained.day()))),
                                    (double) below);
                    return finding(Reason.DOING_LESS, "", episode, numbers);
                }));
    }

    /** Per cent of the days that asked for something in the two weeks up to that day; -1 if too few did. */
    private static int share(Facts.Course course, List<Trained> row, LocalDate until) {
        LocalDate from = until.minusDays(TWO_WEEKS - 1L);
        if (from.isBefore(course.startsOn())) {
            return -1;
        }
        int due = course.due(from, until);
        return due < LEAST_DUE ? -1 : Math.min(PERCENT, days(row, until, TWO_WEEKS) * PERCENT / due);
    }

    /** An exercise left out for the same reason, time after time. */
    static Stream<Finding> missed(Facts facts, List<Trained> row, Rule rule, Trained.Missed why) {
        int times = rule.number("times");
        int within = rule.number("within-days");
        Set<UUID> items = row.stream()
                .flatMap(trained -> trained.exercises().stream())
                .filter(exercise -> exercise.missed().filter(why::equals).isPresent())
                .map(Trained.Exercise::item)
                .filter(item -> facts.course()
                        .filter(course -> course.sets().containsKey(item))
                        .isPresent())
                .collect(Collectors.toSet());
        return items.stream().sorted().flatMap(item -> {
            List<Trained> asked = row.stream()
                    .filter(trained -> of(trained, item).isPresent())
                    .toList();
            IntPredicate left = place -> of(asked.get(place), item)
                    .flatMap(Trained.Exercise::missed)
                    .filter(why::equals)
                    .isPresent();
            return lasting(asked, left)
                    .filter(episode -> episode.members().size() >= times
                            && isWithin(
                                    episode.first().day(),
                                    episode.members().get(times - 1).day(),
                                    within))
                    .map(episode -> missed(rule.reason(), item, episode, times));
        });
    }

    private static Finding missed(Reason reason, UUID item, Episode<Trained> episode, int times) {
        Trained told = episode.members().get(times - 1);
        Numbers numbers = new Numbers(null, times, told.day(), false)
                .with(Map.of("times", (double) episode.members().size()))
                .about(item.toString());
        Finding found = finding(reason, item + "/", episode, numbers);
        return new Finding(reason, found.cause(), told.reportedAt(), numbers, found.episode());
    }

    private static Optional<Trained.Exercise> of(Trained trained, UUID item) {
        return trained.exercises().stream()
                .filter(exercise -> exercise.item().equals(item))
                .findFirst();
    }

    /** On how many days something was done; what was done is in the order of days. */
    private static int days(List<Trained> row, LocalDate until, int length) {
        LocalDate from = until.minusDays(length - 1L);
        LocalDate last = null;
        int days = 0;
        for (int place = row.size() - 1; place >= 0 && !row.get(place).day().isBefore(from); place--) {
            LocalDate day = row.get(place).day();
            if (!day.isAfter(until) && !day.equals(last)) {
                days++;
                last = day;
            }
        }
        return days;
    }

    private static boolean isWithin(LocalDate day, LocalDate until, int length) {
        return day.isAfter(until.minusDays(length)) && !day.isAfter(until);
    }
}
