package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.restride.plans.Generators.body;
import static org.restride.plans.Generators.cadences;
import static org.restride.plans.Generators.content;
import static org.restride.plans.Generators.days;
import static org.restride.plans.Generators.item;
import static org.restride.plans.Generators.phase;
import static org.restride.plans.Generators.theory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.catalogue.ItemKind;

class ScheduleTests {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 5);
    private static final PlanItem THREE_A_WEEK = item(1, new Cadence.TimesAWeek(3));

    @Test
    void nothingIsDueBeforeThePlanStarts() {
        Schedule schedule = new Schedule(body(phase(1, 2, item(1, new Cadence.EveryDay()))), THURSDAY);
        assertThat(schedule.due(THURSDAY.minusDays(1), Done.nothing()).isRest()).isTrue();
        assertThat(schedule.place(THURSDAY.minusDays(1))).isEmpty();
        assertThat(schedule.next(THURSDAY.minusDays(20))).contains(THURSDAY);
    }

    @Test
    void phasesFollowEachOtherByWholeWeeksFromTheStart() {
        Schedule schedule = new Schedule(body(phase(1, 2), phase(2, 4), phase(3, 1)), THURSDAY);
        assertThat(phaseOn(schedule, 0)).isEqualTo(1);
        assertThat(phaseOn(schedule, 13)).isEqualTo(1);
        assertThat(phaseOn(schedule, 14)).isEqualTo(2);
        assertThat(phaseOn(schedule, 41)).isEqualTo(2);
        assertThat(phaseOn(schedule, 42)).isEqualTo(3);
    }

    @Test
    void theLastPhaseGoesOnUntilSomebodyDecides() {
        Schedule schedule = new Schedule(body(phase(1, 1), phase(2, 1, item(1, new Cadence.EveryDay()))), THURSDAY);
        Schedule.Place lastDay = schedule.place(THURSDAY.plusDays(13)).orElseThrow();
        Schedule.Place later = schedule.place(THURSDAY.plusDays(40)).orElseThrow();
        assertThat(lastDay.over()).isFalse();
        assertThat(later.over()).isTrue();
        assertThat(later.week()).isEqualTo(2);
        assertThat(schedule.due(THURSDAY.plusDays(40), Done.nothing()).items()).hasSize(1);
    }

    @Test
    void fixedWeekdaysAreDueOnTheseDaysOnly() {
        Cadence cadence = Cadence.DaysOfWeek.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        Schedule schedule = new Schedule(body(phase(1, 8, item(1, cadence))), THURSDAY);
        assertThat(dueDays(schedule, 14)).containsExactly(0, 4, 7, 11);
    }

    @Test
    void threeTimesAWeekLeavesADayBetween() {
        Schedule schedule = new Schedule(body(phase(1, 8, THREE_A_WEEK)), THURSDAY);
        assertThat(dueDays(schedule, 14)).containsExactly(0, 3, 5, 7, 10, 12);
    }

    @Test
    void whatWasMissedComesLaterInTheSameWeek() {
        Schedule schedule = new Schedule(body(phase(1, 8, THREE_A_WEEK)), THURSDAY);
        assertThat(isDue(schedule, 0)).isTrue();
        assertThat(isDue(schedule, 1)).as("missed on day 0").isTrue();
        assertThat(isDue(schedule, 2, 1)).as("done yesterday").isFalse();
        assertThat(isDue(schedule, 3, 1)).isTrue();
    }

    @Test
    void whatWasMissedIsNotCarriedIntoTheNextWeek() {
        Schedule schedule = new Schedule(body(phase(1, 8, THREE_A_WEEK)), THURSDAY);
        assertThat(isDue(schedule, 7)).isTrue();
        assertThat(isDue(schedule, 8, 7)).isFalse();
        assertThat(isDue(schedule, 9, 7)).isFalse();
    }

    @Test
    void whoHasDoneEnoughThisWeekIsDone() {
        Schedule schedule = new Schedule(body(phase(1, 8, THREE_A_WEEK)), THURSDAY);
        assertThat(isDue(schedule, 5, 0, 1, 2)).isFalse();
        assertThat(isDue(schedule, 6, 0, 1, 2)).isFalse();
    }

    @Test
    void whatIsDueStaysTheSameOnceItIsDone() {
        Schedule schedule = new Schedule(body(phase(1, 8, THREE_A_WEEK)), THURSDAY);
        assertThat(isDue(schedule, 3, 0, 3)).isTrue();
    }

    @Test
    void aDistanceCountsFromTheLastTime() {
        Schedule schedule = new Schedule(body(phase(1, 8, item(1, new Cadence.EveryNDays(3)))), THURSDAY);
        assertThat(isDue(schedule, 3, 0)).isTrue();
        assertThat(isDue(schedule, 4, 0)).as("still due until it is done").isTrue();
        assertThat(isDue(schedule, 6, 4)).isFalse();
        assertThat(isDue(schedule, 7, 4)).isTrue();
    }

    @Test
    void beforeRunsMeansOnDaysWithARun() {
        PlanExtra run = new PlanExtra(
                new UUID(3, 1), ItemKind.RUN_SESSION, content(9), Cadence.DaysOfWeek.of(DayOfWeek.SATURDAY), "");
        Phase phase = phase(1, 4, item(1, new Cadence.BeforeRun()), item(2, new Cadence.WhenNeeded()))
                .plus(run);
        Schedule schedule = new Schedule(body(phase), THURSDAY);
        assertThat(dueDays(schedule, 14)).containsExactly(2, 9);
        assertThat(schedule.planned(THURSDAY.plusDays(2)).items())
                .containsExactly(phase.items().getFirst());
        assertThat(schedule.planned(THURSDAY.plusDays(2)).extras()).containsExactly(run);
    }

    @Test
    void whatBelongsToARunStandsBeforeAndAfterTheRest() {
        PlanExtra run = new PlanExtra(new UUID(3, 1), ItemKind.RUN_SESSION, content(9), new Cadence.TimesAWeek(1), "");
        PlanItem after = item(1, new Cadence.AfterRun());
        PlanItem daily = item(2, new Cadence.EveryDay());
        PlanItem before = item(3, new Cadence.BeforeRun());
        PlanItem twice = item(4, new Cadence.EveryDay(2));
        Schedule schedule =
                new Schedule(body(phase(1, 4, after, daily, before, twice).plus(run)), THURSDAY);
        assertThat(schedule.planned(THURSDAY).items()).containsExactly(before, daily, twice, after);
        assertThat(schedule.planned(THURSDAY.plusDays(1)).items()).containsExactly(daily, twice);
    }

    @Test
    void severalTimesADayComeAgainUntilTheyAreDone() {
        PlanItem once = item(1, new Cadence.EveryDay());
        PlanItem thrice = item(2, new Cadence.EveryDay(3));
        PlanItem twice = item(3, new Cadence.DaysOfWeek(List.of(DayOfWeek.THURSDAY), 2));
        Schedule.DueDay day = new Schedule(body(phase(1, 4, once, thrice, twice)), THURSDAY).planned(THURSDAY);
        assertThat(day.items()).containsExactly(once, thrice, twice);
        assertThat(day.again(Done.nothing())).containsExactly(thrice, twice);
        assertThat(day.again(done(thrice, THURSDAY, 2, twice, THURSDAY, 1))).containsExactly(thrice, twice);
        assertThat(day.again(done(thrice, THURSDAY, 2, twice, THURSDAY, 2))).containsExactly(thrice);
        assertThat(day.again(done(thrice, THURSDAY, 4, twice, THURSDAY.minusDays(1), 2)))
                .containsExactly(twice);
    }

    @Test
    void twiceADayIsStillOneDayOfTheWeek() {
        Schedule schedule = new Schedule(body(phase(1, 8, THREE_A_WEEK)), THURSDAY);
        assertThat(isDue(schedule, 3, 0, 0, 0)).isTrue();
        assertThat(isDue(schedule, 5, 0, 3, 3)).isTrue();
    }

    @Test
    void theNextDayIsTheFirstWithSomethingToDoWithinFourWeeks() {
        Schedule schedule = new Schedule(body(phase(1, 8, item(1, new Cadence.EveryNDays(14)))), THURSDAY);
        assertThat(schedule.next(THURSDAY)).contains(THURSDAY.plusDays(14));
        assertThat(schedule.next(THURSDAY.plusDays(13))).contains(THURSDAY.plusDays(14));
        assertThat(schedule.next(THURSDAY.plusDays(14))).contains(THURSDAY.plusDays(28));
        Schedule later = new Schedule(body(phase(1, 4), phase(2, 1, item(1, new Cadence.EveryDay()))), THURSDAY);
        assertThat(later.next(THURSDAY.minusDays(1)))
                .as("four weeks and a day ahead")
                .isEmpty();
        assertThat(later.next(THURSDAY)).contains(THURSDAY.plusWeeks(4));
    }

    @Test
    void aPlacesPhaseBeginsWhereTheOneBeforeEnds() {
        Schedule schedule = new Schedule(body(phase(1, 2), phase(2, 3)), THURSDAY);
        Schedule.Place place = schedule.place(THURSDAY.plusDays(20)).orElseThrow();
        assertThat(place.phaseStart()).isEqualTo(THURSDAY.plusWeeks(2));
        assertThat(place.phaseNumber()).isEqualTo(2);
        assertThat(place.week()).isEqualTo(3);
        assertThat(place.weeks()).isEqualTo(5);
        assertThat(place.over()).isFalse();
        assertThat(schedule.place(THURSDAY.plusWeeks(5)).orElseThrow().over()).isTrue();
    }

    @Test
    void doneDaysCountFromTheFirstUpToButWithoutTheLast() {
        UUID item = new UUID(1, 1);
        Done done = Done.of(Map.of(item, List.of(THURSDAY, THURSDAY, THURSDAY.plusDays(2))));
        assertThat(done.timesOn(item, THURSDAY)).isEqualTo(2);
        assertThat(done.timesOn(item, THURSDAY.plusDays(1))).isZero();
        assertThat(done.times(item, THURSDAY, THURSDAY.plusDays(2))).isEqualTo(1);
        assertThat(done.times(item, THURSDAY, THURSDAY.plusDays(3))).isEqualTo(2);
        assertThat(done.times(item, THURSDAY.plusDays(1), THURSDAY.plusDays(2))).isZero();
        assertThat(done.lastBefore(item, THURSDAY.plusDays(2))).contains(THURSDAY);
        assertThat(done.lastBefore(item, THURSDAY)).isEmpty();
        assertThat(done.on(item, THURSDAY.plusDays(2))).isTrue();
        assertThat(done.on(item, THURSDAY.plusDays(1))).isFalse();
        assertThat(done.timesOn(new UUID(1, 2), THURSDAY)).isZero();
    }

    @Test
    void anArticleToReadMakesNoDayATrainingDay() {
        PlanExtra article = new PlanExtra(new UUID(3, 1), ItemKind.ARTICLE, content(9), new Cadence.EveryDay(), "");
        Schedule schedule = new Schedule(body(phase(1, 4).plus(article)), THURSDAY);
        assertThat(schedule.planned(THURSDAY).isRest()).isTrue();
        assertThat(schedule.next(THURSDAY)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        // Madrid: 02:00 to 03:00 is missing on 29 March, comes twice on 25 October
        "2026-03-28T22:59:59Z,Europe/Madrid,2026-03-28",
        "2026-03-28T23:00:00Z,Europe/Madrid,2026-03-29",
        "2026-03-29T21:59:59Z,Europe/Madrid,2026-03-29",
        "2026-03-29T22:00:00Z,Europe/Madrid,2026-03-30",
        "2026-10-24T22:00:00Z,Europe/Madrid,2026-10-25",
        "2026-10-25T22:59:59Z,Europe/Madrid,2026-10-25",
        "2026-10-25T23:00:00Z,Europe/Madrid,2026-10-26",
        // Santiago: midnight itself is missing on 6 September, comes twice on 5 April
        "2026-09-06T03:59:59Z,America/Santiago,2026-09-05",
        "2026-09-06T04:00:00Z,America/Santiago,2026-09-06",
        "2026-04-05T03:30:00Z,America/Santiago,2026-04-04",
        "2026-04-05T04:00:00Z,America/Santiago,2026-04-05"
    })
    void aDayIsADayOfThePatient(Instant moment, ZoneId zone, LocalDate day) {
        assertThat(Schedule.day(moment, zone)).isEqualTo(day);
    }

    @Test
    void noDayIsLostOrDoubledWhenClocksChange() {
        ZoneId zone = ZoneId.of("Europe/Madrid");
        for (LocalDate start : List.of(LocalDate.of(2026, 3, 26), LocalDate.of(2026, 10, 22))) {
            Schedule schedule = new Schedule(body(phase(1, 8, THREE_A_WEEK)), start);
            List<Integer> due = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                Instant noon = start.plusDays(i).atTime(12, 0).atZone(zone).toInstant();
                if (!schedule.planned(Schedule.day(noon, zone)).items().isEmpty()) {
                    due.add(i);
                }
            }
            assertThat(due).containsExactly(0, 3, 5);
        }
    }

    @Test
    void whoDoesAllThatIsDueDoesExactlyThatManyTimesAWeek() {
        theory().forAll(integers().between(1, 7), days(), integers().between(0, 20))
                .check((times, start, week) -> {
                    Schedule schedule = new Schedule(body(phase(1, 30, item(1, new Cadence.TimesAWeek(times)))), start);
                    return followed(schedule, start, 7 * (week + 1)).stream()
                                    .filter(day -> !day.isBefore(start.plusWeeks(week)))
                                    .count()
                            == times;
                });
    }

    @Test
    void nobodyIsAskedMoreOftenAWeekThanThePlanSays() {
        theory().forAll(integers().between(1, 7), days(), integers().between(0, (1 << 21) - 1))
                .check((times, start, willing) -> {
                    Schedule schedule = new Schedule(body(phase(1, 30, item(1, new Cadence.TimesAWeek(times)))), start);
                    List<LocalDate> done = new ArrayList<>();
                    for (int i = 0; i < 21; i++) {
                        LocalDate day = start.plusDays(i);
                        if ((willing >> i & 1) == 1 && isDue(schedule, day, done)) {
                            done.add(day);
                        }
                    }
                    return List.of(0, 1, 2).stream()
                            .allMatch(week -> done.stream()
                                            .filter(day -> !day.isBefore(start.plusWeeks(week))
                                                    && day.isBefore(start.plusWeeks(week + 1)))
                                            .count()
                                    <= times);
                });
    }

    @Test
    void whoFollowsThePlanMeetsExactlyWhatWasPlanned() {
        theory().forAll(cadences(), days()).check((cadence, start) -> {
            Schedule schedule = new Schedule(body(phase(1, 30, item(1, cadence))), start);
            List<LocalDate> planned = start.datesUntil(start.plusDays(40))
                    .filter(day -> !schedule.planned(day).items().isEmpty())
                    .toList();
            return followed(schedule, start, 40).equals(planned);
        });
    }

    private static Done done(
            PlanItem one, LocalDate day, int times, PlanItem other, LocalDate otherDay, int otherTimes) {
        return Done.of(Map.of(
                one.id(), Collections.nCopies(times, day), other.id(), Collections.nCopies(otherTimes, otherDay)));
    }

    private static List<LocalDate> followed(Schedule schedule, LocalDate start, int days) {
        List<LocalDate> done = new ArrayList<>();
        start.datesUntil(start.plusDays(days))
                .filter(day -> isDue(schedule, day, done))
                .forEach(done::add);
        return done;
    }

    private static boolean isDue(Schedule schedule, LocalDate day, List<LocalDate> done) {
        return !schedule.due(day, Done.of(Map.of(new UUID(1, 1), done))).items().isEmpty();
    }

    private static boolean isDue(Schedule schedule, int day, int... doneOn) {
        List<LocalDate> done =
                java.util.Arrays.stream(doneOn).mapToObj(THURSDAY::plusDays).toList();
        return isDue(schedule, THURSDAY.plusDays(day), done);
    }

    private static List<Integer> dueDays(Schedule schedule, int days) {
        return IntStream.range(0, days)
                .filter(day -> !schedule.planned(THURSDAY.plusDays(day)).isRest())
                .boxed()
                .toList();
    }

    private static int phaseOn(Schedule schedule, int day) {
        return schedule.place(THURSDAY.plusDays(day)).orElseThrow().phaseNumber();
    }
}
