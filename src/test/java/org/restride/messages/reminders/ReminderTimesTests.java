package org.restride.messages.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;
import org.restride.base.DomainError;

/** When reminders go out, on clocks that leap, in quiet hours and on days off. */
class ReminderTimesTests {

    /** With half hours, with leaps of half an hour, with leaps at midnight, and with a day that never was. */
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Africa/Cairo"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Pacific/Kiritimati"));

    private static final Gen<ZoneId> ZONE =
            integers().between(0, ZONES.size() - 1).map(ZONES::get);
    private static final Gen<LocalTime> TIME =
            integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.MIN.plusMinutes(minute));
    private static final Gen<Instant> MOMENT = longs().between(
                    Instant.parse("2011-12-01T00:00:00Z").getEpochSecond(),
                    Instant.parse("2030-01-01T00:00:00Z").getEpochSecond())
            .map(second -> Instant.ofEpochSecond(second));
    private static final Gen<Set<DayOfWeek>> DAYS_OFF =
            integers().between(0, 126).map(ReminderTimes::days);

    @Test
    void theNextMomentLiesAheadOnADayThatIsNotOffAndAtTheTimeUnlessTheClockLeapt() {
        qt().forAll(ZONE, TIME, MOMENT, DAYS_OFF).checkAssert((zone, time, moment, off) -> {
            ReminderTimes times = new ReminderTimes(time, off, LocalTime.NOON, LocalTime.NOON);
            Instant next = times.nextAfter(moment, zone).orElseThrow();
            assertThat(next).isAfter(moment);
            LocalDate day = LocalDate.ofInstant(next, zone);
            assertThat(off).doesNotContain(day.getDayOfWeek());
            boolean leapt = zone.getRules().getValidOffsets(day.atTime(time)).isEmpty();
            LocalTime shown = LocalTime.ofInstant(next, zone);
            if (leapt) {
                assertThat(shown).isAfter(time);
            } else {
                assertThat(shown).isEqualTo(time);
            }
            assertThat(times.mayGoOut(next, zone)).isTrue();
            Instant before = next.minusMillis(1);
            assertThat(times.mayGoOut(before, zone)
                            && LocalDate.ofInstant(before, zone).equals(day))
                    .isFalse();
        });
    }

    @Test
    void eachDayHasOneMomentAtMostAndNoneIsLeftOut() {
        qt().forAll(ZONE, TIME, MOMENT, DAYS_OFF).checkAssert((zone, time, moment, off) -> {
            ReminderTimes times = new ReminderTimes(time, off, LocalTime.NOON, LocalTime.NOON);
            Instant first = times.nextAfter(moment, zone).orElseThrow();
            Instant second = times.nextAfter(first, zone).orElseThrow();
            LocalDate day = LocalDate.ofInstant(first, zone);
            LocalDate later = LocalDate.ofInstant(second, zone);
            assertThat(later).isAfter(day);
            List<LocalDate> between = day.plusDays(1)
                    .datesUntil(later)
                    .filter(each -> !off.contains(each.getDayOfWeek()))
                    .filter(each -> LocalDate.ofInstant(
                                    each.atTime(time).atZone(zone).toInstant(), zone)
                            .equals(each))
                    .toList();
            assertThat(between).isEmpty();
        });
    }

    @Test
    void nothingGoesOutInQuietHoursWhateverTheClockDoes() {
        qt().forAll(ZONE, TIME, TIME, MOMENT).checkAssert((zone, from, until, moment) -> {
            LocalTime at = from.equals(until) ? LocalTime.NOON : until;
            ReminderTimes times = new ReminderTimes(at, Set.of(), from, until);
            LocalTime shown = LocalTime.ofInstant(moment, zone);
            boolean quiet = from.isBefore(until)
                    ? !shown.isBefore(from) && shown.isBefore(until)
                    : !from.equals(until) && (!shown.isBefore(from) || shown.isBefore(until));
            assertThat(times.isQuiet(moment, zone)).isEqualTo(quiet);
            assertThat(quiet && times.mayGoOut(moment, zone)).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        // Spring: 02:30 is leapt over in New York and comes at 03:30.
        "America/New_York, 02:30, 2026-03-08T00:00:00Z, 2026-03-08T07:30:00Z",
        // Autumn: 01:30 comes twice in New York; the first counts, and the second is no other reminder.
        "America/New_York, 01:30, 2026-11-01T00:00:00Z, 2026-11-01T05:30:00Z",
        "America/New_York, 01:30, 2026-11-01T05:30:00Z, 2026-11-02T06:30:00Z",
        // Midnight itself is leapt over in Santiago.
        "America/Santiago, 00:00, 2026-09-05T12:00:00Z, 2026-09-06T04:00:00Z",
        // The 30th of December 2011 never was in Samoa.
        "Pacific/Apia, 17:00, 2011-12-30T04:00:00Z, 2011-12-31T03:00:00Z"
    })
    void clocksThatLeap(ZoneId zone, LocalTime at, Instant moment, Instant next) {
        ReminderTimes times = new ReminderTimes(at, Set.of(), LocalTime.NOON, LocalTime.NOON);
        assertThat(times.nextAfter(moment, zone)).contains(next);
    }

    @Test
    void aReminderThatComesLateStillGoesOutOnItsDayButNotAtNight() {
        ReminderTimes times = ReminderTimes.USUAL;
        ZoneId london = ZoneId.of("Europe/London");
        Instant due = Instant.parse("2026-11-20T17:00:00Z");
        assertThat(times.mayGoOut(due.plus(Duration.ofHours(3)), london)).isTrue();
        assertThat(times.mayGoOut(due.plus(Duration.ofHours(4)), london)).isFalse();
        assertThat(times.mayGoOut(due.plus(Duration.ofHours(8)), london)).isFalse();
        assertThat(times.mayGoOut(due.plus(Duration.ofHours(16)), london)).isFalse();
    }

    @Test
    void daysSurviveAsBits() {
        Set<DayOfWeek> weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        ReminderTimes times = new ReminderTimes(LocalTime.NOON, weekend, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(times.daysOffAsBits()).isEqualTo(96);
        assertThat(ReminderTimes.days(96)).isEqualTo(weekend);
        assertThat(times.hasQuietHours()).isFalse();
    }

    @Test
    void neverAWeekOfDaysOffAndNeverAReminderInTheQuietHours() {
        assertThatThrownBy(() -> new ReminderTimes(
                        LocalTime.NOON, EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(
                        () -> new ReminderTimes(LocalTime.of(23, 0), Set.of(), LocalTime.of(21, 0), LocalTime.of(8, 0)))
                .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                        .containsKey("at"));
    }
}
