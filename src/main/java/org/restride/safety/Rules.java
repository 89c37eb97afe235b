package org.restride.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One version of the worklist's rules.
 *
 * @param version from 1
 * @param limits the rules' own numbers
 */
record Rules(int version, Map<Reason, Rule> byReason, Limits limits) {

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
     */
    record Evaluation(Set<Finding> findings, Optional<Instant> nextCheck) {

        Evaluation {
            findings = Collections.unmodifiableSet(new LinkedHashSet<>(findings));
        }
    }

    Rule of(Reason reason) {
        return Objects.requireNonNull(byReason.get(reason));
    }

    /** Looks at one patient. The same facts at the same time always give the same. */
    Evaluation evaluate(Facts facts, Limits chosen, Instant now) {
        Set<Finding> findings = new LinkedHashSet<>();
        facts.locks().forEach(lock -> findings.add(flag(lock)));
        facts.flags().forEach(flag -> findings.add(flag(flag)));
        facts.checks().stream()
                .flatMap(check -> relapse(check, chosen).stream())
                .forEach(findings::add);
        facts.asked().forEach(asked -> findings.add(asked(asked, facts.zone())));
        if (!facts.active()) {
            return new Evaluation(findings, Optional.empty());
        }
        facts.pains().stream()
                .filter(pain -> isHigh(pain, facts.zone(), chosen, now))
                .forEach(pain -> findings.add(highPain(pain, chosen)));
        List<Finding> timed = timed(facts, chosen);
        timed.stream().filter(finding -> !finding.since().isAfter(now)).forEach(findings::add);
        Stream<Instant> begins = timed.stream().map(Finding::since).filter(now::isBefore);
        Stream<Instant> later = facts.course().stream().map(course -> now.plus(LOOKS_AHEAD));
        return new Evaluation(findings, Stream.concat(begins, later).min(Instant::compareTo));
    }

    /** What only time brings. Who is locked can't train, so that silence and an ending plan say nothing. */
    private static List<Finding> timed(Facts facts, Limits limits) {
        return facts.locks().isEmpty()
                ? Stream.of(silence(facts, limits), planEnd(facts, limits))
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

    private static Optional<Finding> relapse(Facts.Check check, Limits limits) {
        boolean hurts =
                check.pain().filter(pain -> pain > limits.relapseAbove()).isPresent();
        return hurts || check.asksForUs()
                ? Optional.of(new Finding(
                        Reason.RELAPSE,
                        check.cause(),
                        check.answeredAt(),
                        new Numbers(check.pain().orElse(null), limits.relapseAbove(), check.day(), false)))
                : Optional.empty();
    }

    private static boolean isHigh(Facts.Pain pain, ZoneId zone, Limits limits, Instant now) {
        LocalDate oldest = LocalDate.ofInstant(now, zone).minusDays(limits.painDays());
        return pain.score() > limits.painAbove() && !pain.day().isBefore(oldest);
    }

    private static Finding highPain(Facts.Pain pain, Limits limits) {
        Numbers numbers =
                new Numbers(pain.score(), limits.painAbove(), pain.day(), pain.moment() == Facts.Moment.MORNING);
        return new Finding(Reason.HIGH_PAIN, pain.cause(), pain.reportedAt(), numbers);
    }

    /** The silence that began or will begin if nothing more is done. */
    private static Optional<Finding> silence(Facts facts, Limits limits) {
        return facts.course().flatMap(course -> {
            LocalDate dayBefore = course.startsOn().minusDays(1);
            LocalDate last = facts.lastDone().filter(dayBefore::isBefore).orElse(dayBefore);
            return course.dueAfter().apply(last).map(due -> {
                LocalDate missed = due.plusDays(1);
                LocalDate idle = last.plusDays(limits.idleDays() + 1L);
                LocalDate from = missed.isAfter(idle) ? missed : idle;
                Numbers numbers = new Numbers(null, limits.idleDays(), last, false);
                return new Finding(Reason.SILENCE, course.plan() + "/" + last, start(from, facts.zone()), numbers);
            });
        });
    }

    private static Optional<Finding> planEnd(Facts facts, Limits limits) {
        return facts.course().map(course -> {
            LocalDate from = course.lastDay().minusDays(limits.endsAhead());
            Numbers numbers = new Numbers(null, limits.endsAhead(), course.lastDay(), false);
            String cause = course.plan() + "/" + course.lastDay();
            return new Finding(Reason.PLAN_ENDS, cause, start(from, facts.zone()), numbers);
        });
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.MIN).atZone(zone).toInstant();
    }
}
