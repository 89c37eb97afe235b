package org.restride.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of the worklist's rules.
 *
 * @param version from 1
 */
record Rules(int version, Map<Reason, Rule> byReason) {

    /** The numbers that each rule needs. */
    static final Map<Reason, Set<String>> NUMBERS = Map.ofEntries(
            Map.entry(Reason.SUDDEN_JUMP, Set.of("points", "sessions", "from")),
            Map.entry(Reason.HIGH_PAIN, Set.of("above", "calm", "within-days")),
            Map.entry(Reason.NOT_SETTLING, Set.of("above", "mornings")),
            Map.entry(Reason.TOO_FAST, Set.of("per-cent", "floor")),
            Map.entry(Reason.CREEPING_UP, Set.of("points", "weeks", "from")),
            Map.entry(Reason.RELAPSE, Set.of("above")),
            Map.entry(Reason.FUNCTION_FALL, Set.of("weeks")),
            Map.entry(Reason.STUCK, Set.of("weeks", "from")),
            Map.entry(Reason.TOO_MUCH, Set.of("days", "times")),
            Map.entry(Reason.TOO_HARD, Set.of("above", "times")),
            Map.entry(Reason.DOING_LESS, Set.of("below")),
            Map.entry(Reason.SILENCE, Set.of("after-days")),
            Map.entry(Reason.NOT_UNDERSTOOD, Set.of("times", "within-days")),
            Map.entry(Reason.NO_EQUIPMENT, Set.of("times", "within-days")),
            Map.entry(Reason.PLAN_ENDS, Set.of("days-ahead")),
            Map.entry(Reason.SCREENING_OVERDUE, Set.of("after-days")));

    /** How far plans look for their next day; after that it is time to ask again. */
    private static final Duration LOOKS_AHEAD = Duration.ofDays(28);

    Rules {
        byReason = Map.copyOf(byReason);
        if (!byReason.keySet().equals(EnumSet.allOf(Reason.class))) {
            throw new IllegalArgumentException("There is one rule for each reason");
        }
    }

    /**
     * What the rules find, and when it is time to look again although nothing has arrived.
     *
     * @param standing what came up too long ago to be told of now, and is still so
     */
    record Evaluation(Set<Finding> findings, Set<Finding> standing, Optional<Instant> nextCheck) {

        Evaluation {
            findings = Collections.unmodifiableSet(new LinkedHashSet<>(findings));
            standing = Set.copyOf(standing);
        }
    }

    Rule of(Reason reason) {
        return Objects.requireNonNull(byReason.get(reason));
    }

    /**
     * The same rules with other numbers, by reason and the number's key; those that are not named stay.
     *
     * @throws IllegalArgumentException if a rule has no such number, or one is out of bounds
     */
    Rules with(Map<Reason, Map<String, Integer>> chosen) {
        Map<Reason, Rule> changed = new EnumMap<>(byReason);
        chosen.forEach((reason, numbers) -> changed.put(reason, of(reason).with(numbers)));
        return new Rules(version, changed);
    }

    private int number(Reason reason, String key) {
        return of(reason).number(key);
    }

    /**
     * Looks at one patient, as far as things were known at that moment. The same facts at the same time always give the same, so that past
     * days can be gone through again with other numbers.
     */
    Evaluation evaluate(Facts all, Instant now) {
        Facts facts = all.knownAt(now);
        Set<Finding> findings = new LinkedHashSet<>();
        facts.locks().forEach(lock -> findings.add(flag(lock)));
        facts.flags().forEach(flag -> findings.add(flag(flag)));
        facts.checks().stream().flatMap(check -> relapse(check).stream()).forEach(findings::add);
        facts.asked().forEach(asked -> findings.add(asked(asked, facts.zone())));
        if (!facts.active()) {
            return new Evaluation(findings, Set.of(), Optional.empty());
        }
        List<Finding> lasting = Telling.mostTelling(lasting(facts));
        LocalDate today = LocalDate.ofInstant(now, facts.zone());
        lasting.stream().filter(finding -> isFresh(finding, today)).forEach(findings::add);
        List<Finding> timed = timed(facts);
        timed.stream().filter(finding -> !finding.since().isAfter(now)).forEach(findings::add);
        Stream<Instant> begins = timed.stream().map(Finding::since).filter(now::isBefore);
        Stream<Instant> later = facts.course().stream().map(course -> now.plus(LOOKS_AHEAD));
        return new Evaluation(
                findings,
                lasting.stream().filter(finding -> !isFresh(finding, today)).collect(Collectors.toSet()),
                Stream.concat(begins, later).min(Instant::compareTo));
    }

    /** What began with a report and is still so, the most telling first. */
    private List<Finding> lasting(Facts facts) {
        List<Facts.Pain> pains = PainRules.inOrder(facts);
        List<Facts.Pain> sessions = PainRules.of(pains, Facts.Moment.SESSION);
        List<Facts.Pain> mornings = PainRules.of(pains, Facts.Moment.MORNING);
        List<Trained> trained = TrainingRules.inOrder(facts);
        List<Episode<Facts.Pain>> jumps = PainRules.jumps(sessions, of(Reason.SUDDEN_JUMP));
        return Stream.of(
                        jumps.stream().filter(Episode::lasts).map(jump -> jump(sessions, jump, trained)),
                        PainRules.high(pains, of(Reason.HIGH_PAIN)).filter(high -> !Telling.isOf(high, jumps)),
                        PainRules.notSettling(mornings, of(Reason.NOT_SETTLING)),
                        PainRules.creeping(sessions, of(Reason.CREEPING_UP))
                                .filter(rise -> !Telling.explains(jumps, rise, number(Reason.CREEPING_UP, "weeks"))),
                        CourseRules.stuck(facts, sessions, of(Reason.STUCK)),
                        CourseRules.functionFall(facts, of(Reason.FUNCTION_FALL)),
                        TrainingRules.tooFast(facts, trained, of(Reason.TOO_FAST)),
                        TrainingRules.tooMuch(facts, trained, of(Reason.TOO_MUCH)),
                        TrainingRules.tooHard(trained, of(Reason.TOO_HARD)),
                        TrainingRules.doingLess(facts, trained, of(Reason.DOING_LESS)),
                        TrainingRules.missed(facts, trained, of(Reason.NOT_UNDERSTOOD), Trained.Missed.NOT_UNDERSTOOD),
                        TrainingRules.missed(facts, trained, of(Reason.NO_EQUIPMENT), Trained.Missed.NO_EQUIPMENT))
                .flatMap(found -> found)
                .toList();
    }

    private Finding jump(List<Facts.Pain> sessions, Episode<Facts.Pain> jump, List<Trained> trained) {
        boolean run = trained.stream()
                .anyMatch(one -> one.run() && one.id().equals(jump.first().session()));
        return PainRules.jump(sessions, jump, of(Reason.SUDDEN_JUMP), run);
    }

    /** What came up long ago was told of then, or came so late that it says nothing about today. */
    private boolean isFresh(Finding finding, LocalDate today) {
        LocalDate day = finding.numbers().day();
        return day == null || !day.isBefore(today.minusDays(number(Reason.HIGH_PAIN, "within-days")));
    }

    /** What only time brings. Who is locked can't train, so that silence and an ending plan say nothing. */
    private List<Finding> timed(Facts facts) {
        return facts.locks().isEmpty()
                ? Stream.of(
                                CourseRules.silence(facts, of(Reason.SILENCE)),
                                CourseRules.planEnd(facts, of(Reason.PLAN_ENDS)))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Finding flag(Facts.Flag flag) {
        return new Finding(flag.reason(), flag.answers().toString(), flag.at(), Numbers.NONE);
    }

    private static Finding asked(Facts.Asked asked, ZoneId zone) {
        Numbers numbers = new Numbers(null, null, LocalDate.ofInstant(asked.at(), zone), false);
        Reason reason = asked.today() ? Reason.ASKED_TODAY : Reason.ASKED;
        return new Finding(reason, asked.request().toString(), asked.at(), numbers);
    }

    private Optional<Finding> relapse(Facts.Check check) {
        int above = number(Reason.RELAPSE, "above");
        boolean hurts = check.pain().filter(pain -> pain > above).isPresent();
        return hurts || check.asksForUs()
                ? Optional.of(new Finding(
                        Reason.RELAPSE,
                        check.cause(),
                        check.answeredAt(),
                        new Numbers(check.pain().orElse(null), above, check.day(), false)))
                : Optional.empty();
    }
}
