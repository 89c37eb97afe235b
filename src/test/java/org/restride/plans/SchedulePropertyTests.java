package org.restride.plans;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.restride.plans.Generators.body;
import static org.restride.plans.Generators.cadences;
import static org.restride.plans.Generators.days;
import static org.restride.plans.Generators.item;
import static org.restride.plans.Generators.phase;
import static org.restride.plans.Generators.theory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchedulePropertyTests {
    @Test
    void twoDueDatesAreNeverNearerThanTheDistance() {
        theory().forAll(integers().between(2, 14), days(), integers().between(0, Integer.MAX_VALUE))
                .check((distance, start, willing) -> {
                    Schedule schedule =
                            new Schedule(body(phase(1, 30, item(1, new Cadence.EveryNDays(distance)))), start);
                    List<LocalDate> done = new ArrayList<>();
                    for (int i = 0; i < 62; i++) {
                        LocalDate day = start.plusDays(i);
                        if ((willing >> i % 31 & 1) == 1 && isDue(schedule, day, done)) {
                            done.add(day);
                        }
                    }
                    return IntStream.range(1, done.size())
                            .allMatch(i -> !done.get(i - 1).plusDays(distance).isAfter(done.get(i)));
                });
    }

    @Test
    void everyFullWeekHasExactlySoManyPlannedDaysSpreadAsEvenlyAsItGoes() {
        theory().forAll(integers().between(1, 7), days(), integers().between(0, 20))
                .check((times, start, week) -> {
                    Schedule schedule = new Schedule(body(phase(1, 30, item(1, new Cadence.TimesAWeek(times)))), start);
                    List<Integer> planned = IntStream.range(0, 7)
                            .filter(day -> !schedule.planned(
                                            start.plusWeeks(week).plusDays(day))
                                    .isRest())
                            .boxed()
                            .toList();
                    boolean spread = IntStream.range(1, planned.size())
                            .map(i -> planned.get(i) - planned.get(i - 1))
                            .allMatch(gap -> gap == 7 / times || gap == (7 + times - 1) / times);
                    return planned.size() == times && planned.getFirst() == 0 && spread;
                });
    }

    @Test
    void theOrderInWhichReportsArriveDoesNotMatter() {
        theory().forAll(
                        cadences(),
                        days(),
                        lists().of(integers().between(0, 30)).ofSizeBetween(0, 12))
                .check((cadence, start, doneOn) -> {
                    Schedule schedule = new Schedule(body(phase(1, 30, item(1, cadence))), start);
                    List<LocalDate> done = doneOn.stream().map(start::plusDays).toList();
                    List<LocalDate> sorted = done.stream().sorted().toList();
                    return IntStream.range(0, 35).mapToObj(start::plusDays).allMatch(day -> {
                        Schedule.DueDay one = schedule.due(day, Done.of(Map.of(new UUID(1, 1), done)));
                        Schedule.DueDay other = schedule.due(day, Done.of(Map.of(new UUID(1, 1), sorted)));
                        return one.equals(other)
                                && one.equals(schedule.due(day, Done.of(Map.of(new UUID(1, 1), done.reversed()))));
                    });
                });
    }

    private static boolean isDue(Schedule schedule, LocalDate day, List<LocalDate> done) {
        return !schedule.due(day, Done.of(Map.of(new UUID(1, 1), done))).items().isEmpty();
    }
}
