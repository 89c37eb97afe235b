package org.restride.plans.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.Purpose;
import org.restride.plans.Dose;
import org.restride.plans.DoseTime;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanItem;
import org.restride.plans.Schedule;

/** Whether days hold too much, and whether muscles get their day of rest, if everything is done when it is asked for. */
final class DayChecks {
    /** Days of a phase that are looked at; what is spread over a week or every n days has come round by then. */
    private static final int MOST_DAYS = 28;

    private DayChecks() {}

    /** The exercises of one day. */
    private record Day(LocalDate date, List<PlanItem> items) {
        int minutes() {
            List<Dose> doses = items.stream()
                    .flatMap(item -> Collections.nCopies(item.cadence().timesADay(), item.dose()).stream())
                    .toList();
            return DoseTime.minutes(doses);
        }

        List<UUID> parts() {
            return items.stream().map(PlanItem::id).toList();
        }
    }

    static List<PlanFinding> of(PlanBody body, CheckFacts facts) {
        List<PlanFinding> findings = new ArrayList<>();
        Schedule schedule = new Schedule(body, facts.startsOn());
        LocalDate from = facts.startsOn();
        for (Phase phase : body.phases()) {
            List<Day> days = from.datesUntil(from.plusDays(Math.min(MOST_DAYS, 7L * phase.weeks())))
                    .map(day -> new Day(day, schedule.planned(day).items()))
                    .toList();
            tooMuch(
                            Check.TOO_MANY_EXERCISES,
                            day -> day.items().size(),
                            facts.limits().exercises(),
                            phase,
                            days,
                            facts)
                    .forEach(findings::add);
            tooMuch(Check.TOO_MANY_MINUTES, Day::minutes, facts.limits().minutes(), phase, days, facts)
                    .forEach(findings::add);
            findings.addAll(sameTissue(phase, days, facts));
            from = from.plusWeeks(phase.weeks());
        }
        return findings;
    }

    /** The fullest day, if it is too full; at most one finding. */
    private static List<PlanFinding> tooMuch(
            Check check, ToIntFunction<Day> measure, int limit, Phase phase, List<Day> days, CheckFacts facts) {
        return days.stream()
                .filter(day -> measure.applyAsInt(day) > limit)
                .max(Comparator.comparingInt(measure).thenComparing(Day::date, Comparator.reverseOrder()))
                .map(day -> new PlanFinding(
                        new Matter(check, day.parts(), List.of(phase.id().toString())),
                        phase.id(),
                        measure.applyAsInt(day) - limit,
                        List.of(
                                measure.applyAsInt(day),
                                limit,
                                day.date().getDayOfWeek().getValue()),
                        facts.rules().fewer()))
                .stream()
                .toList();
    }

    /** Muscles that the same exercises strengthen on two days running are one finding. */
    private static List<PlanFinding> sameTissue(Phase phase, List<Day> days, CheckFacts facts) {
        Map<String, Set<UUID>> parts = new TreeMap<>();
        Map<String, LocalDate> first = new HashMap<>();
        for (int i = 1; i < days.size(); i++) {
            Map<String, Set<UUID>> before = strengthened(days.get(i - 1), facts);
            Map<String, Set<UUID>> after = strengthened(days.get(i), facts);
            LocalDate date = days.get(i - 1).date();
            before.forEach((muscle, those) -> {
                Set<UUID> these = after.get(muscle);
                if (these != null) {
                    Set<UUID> both = parts.computeIfAbsent(muscle, _ -> new HashSet<>());
                    both.addAll(those);
                    both.addAll(these);
                    first.putIfAbsent(muscle, date);
                }
            });
        }
        Map<Set<UUID>, List<String>> byParts = new HashMap<>();
        parts.forEach((muscle, those) ->
                byParts.computeIfAbsent(those, _ -> new ArrayList<>()).add(muscle));
        return byParts.entrySet().stream()
                .map(entry -> tissue(phase, entry.getValue(), entry.getKey(), first, facts))
                .toList();
    }

    private static PlanFinding tissue(
            Phase phase, List<String> muscles, Set<UUID> parts, Map<String, LocalDate> first, CheckFacts facts) {
        LocalDate date = muscles.stream()
                .map(muscle -> first.getOrDefault(muscle, facts.startsOn()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new PlanFinding(
                new Matter(Check.SAME_TISSUE, List.copyOf(parts), muscles),
                phase.id(),
                0,
                List.of(
                        date.getDayOfWeek().getValue(),
                        date.plusDays(1).getDayOfWeek().getValue()),
                facts.rules().rest());
    }

    private static Map<String, Set<UUID>> strengthened(Day day, CheckFacts facts) {
        Map<String, Set<UUID>> muscles = new HashMap<>();
        for (PlanItem item : day.items()) {
            facts.of(item.content())
                    .map(ItemFacts::body)
                    .filter(body -> body instanceof ExerciseBody exercise && exercise.purpose() == Purpose.STRENGTH)
                    .ifPresent(body -> ((ExerciseBody) body).muscles().forEach(muscle -> muscles.computeIfAbsent(
                                    muscle, _ -> new HashSet<>())
                            .add(item.id())));
        }
        return muscles;
    }
}
