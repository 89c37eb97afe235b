package org.restride.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule would have alerted on in past weeks: goes through one patient's facts day by day, as far as they were known on each day. The
 * course is that of today, and corrections have taken the place of what they correct: neither is kept in the form of then.
 *
 * @param weeks how many, the last of which ends with {@code lastDay}
 */
record Replay(Rules rules, Reason reason, LocalDate lastDay, int weeks) {

    private static final int WEEK = 7;

    /**
     * For each week, the oldest first, how many causes the rule would have alerted on for the first time; causes that it would have alerted
     * on before that don't count.
     *
     * @param now facts of today are known until this moment
     */
    List<Integer> alerts(Facts facts, Instant now) {
        Map<String, LocalDate> first = new HashMap<>();
        LocalDate before = lastDay.minusDays((long) weeks * WEEK);
        Set<LocalDate> eventful = eventful(facts);
        Instant nextCheck = Instant.MIN;
        for (LocalDate day = before; !day.isAfter(lastDay); day = day.plusDays(1)) {
            Instant end = day.plusDays(1).atStartOfDay(facts.zone()).toInstant();
            Instant moment = end.isAfter(now) ? now : end;
            if (eventful.contains(day) || !moment.isBefore(nextCheck)) {
                Rules.Evaluation evaluation = rules.evaluate(facts, moment);
                add(evaluation.findings(), first, day);
                nextCheck = evaluation.nextCheck().orElse(Instant.MAX);
            }
        }
        List<Integer> counts = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            LocalDate from = before.plusDays((long) week * WEEK);
            counts.add((int) first.values().stream()
                    .filter(day -> day.isAfter(from) && !day.isAfter(from.plusDays(WEEK)))
                    .count());
        }
        return counts;
    }

    private void add(Set<Finding> findings, Map<String, LocalDate> first, LocalDate day) {
        for (Finding finding : findings) {
            // The same stretch of time may come under another of its causes when more is known.
            if (finding.reason() == reason && finding.episode().stream().noneMatch(first::containsKey)) {
                first.put(finding.cause(), day);
            }
        }
    }

    /** The days on which anything arrived. On the others nothing is found that wasn't before, unless the rules asked to look again. */
    private static Set<LocalDate> eventful(Facts facts) {
        Stream<Instant> arrived = Stream.of(
                        facts.pains().stream().map(Facts.Pain::reportedAt),
                        facts.trained().stream().map(Trained::reportedAt),
                        facts.locks().stream().map(Facts.Flag::at),
                        facts.flags().stream().map(Facts.Flag::at),
                        facts.checks().stream().map(Facts.Check::answeredAt),
                        facts.asked().stream().map(Facts.Asked::at))
                .flatMap(moments -> moments);
        return Stream.concat(
                        arrived.map(moment -> LocalDate.ofInstant(moment, facts.zone())),
                        facts.functions().stream().map(Facts.Measured::day))
                .collect(Collectors.toSet());
    }
}
