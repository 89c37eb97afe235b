package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;
import org.restride.people.ClinicHours.ClosedDay;
import org.restride.people.ClinicHours.Span;

class ClinicHoursTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Span> MORNING_AND_AFTERNOON = List.of(span(13, 17), span(8, 12));

    private final ClinicHours hours = hours(List.of(new ClosedDay(LocalDate.of(2026, 12, 25), "Christmas Day")));

    @Test
    void openUntilTheMinuteItClosesAndFromTheMinuteItOpens() {
        assertThat(hours.isOpen(at("2026-11-20T08:00"), LONDON)).isTrue();
        assertThat(hours.isOpen(at("2026-11-20T11:59"), LONDON)).isTrue();
        assertThat(hours.isOpen(at("2026-11-20T12:00"), LONDON)).isFalse();
        assertThat(hours.isOpen(at("2026-11-20T07:59"), LONDON)).isFalse();
    }

    @Test
    void theNextOpeningIsNowOrAfterTheBreakTheNightOrTheWeekend() {
        assertThat(hours.nextOpening(at("2026-11-20T09:30"), LONDON)).contains(at("2026-11-20T09:30"));
        assertThat(hours.nextOpening(at("2026-11-20T12:30"), LONDON)).contains(at("2026-11-20T13:00"));
        assertThat(hours.nextOpening(at("2026-11-20T17:00"), LONDON)).contains(at("2026-11-23T08:00"));
        assertThat(hours.nextOpening(at("2026-12-24T18:00"), LONDON)).contains(at("2026-12-28T08:00"));
    }

    @Test
    void onlyOpenHoursCountTowardsTheAnswer() {
        assertThat(hours.answerBy(at("2026-11-19T09:00"), LONDON)).contains(at("2026-11-20T09:00"));
        assertThat(hours.answerBy(at("2026-11-20T16:00"), LONDON)).contains(at("2026-11-23T16:00"));
        assertThat(hours.answerBy(at("2026-11-21T10:00"), LONDON)).contains(at("2026-11-23T17:00"));
    }

    @Test
    void aHolidayIsNoWorkingDay() {
        assertThat(hours.answerBy(at("2026-12-24T13:00"), LONDON)).contains(at("2026-12-28T12:00"));
        assertThat(hours.on(LocalDate.of(2026, 12, 25))).isEmpty();
        assertThat(hours.on(LocalDate.of(2026, 12, 24))).containsExactly(span(8, 12), span(13, 17));
    }

    @Test
    void theClinicsClockCountsOverAChangeOfTheClocks() {
        Instant friday = at("2026-10-23T17:30");
        assertThat(hours.nextOpening(friday, LONDON)).contains(Instant.parse("2026-10-26T08:00:00Z"));
        assertThat(hours.nextOpening(at("2026-03-27T17:30"), LONDON)).contains(Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void anHourThatTheClocksSkipDoesNotCountAndOneThatTheyRepeatCountsTwice() {
        Map<DayOfWeek, List<Span>> sundays = Map.of(DayOfWeek.SUNDAY, List.of(span(0, 4)));
        ClinicHours nights = new ClinicHours(sundays, List.of(), 3, 1);
        assertThat(nights.answerBy(at("2026-03-29T00:00"), LONDON)).contains(Instant.parse("2026-03-29T03:00:00Z"));
        assertThat(nights.after(at("2026-10-25T00:00"), LONDON, Duration.ofHours(5)))
                .contains(at("2026-10-25T04:00"));
    }

    @Test
    void whoDoesNotSayHoursPromisesNothing() {
        assertThat(ClinicHours.UNKNOWN.answerBy(at("2026-11-20T09:00"), LONDON)).isEmpty();
        assertThat(ClinicHours.UNKNOWN.nextOpening(at("2026-11-20T09:00"), LONDON))
                .isEmpty();
        List<ClosedDay> years = LocalDate.of(2026, 11, 20)
                .datesUntil(LocalDate.of(2027, 6, 1))
                .map(day -> new ClosedDay(day, "Moving house"))
                .toList();
        assertThat(hours(years).nextOpening(at("2026-11-20T09:00"), LONDON)).contains(at("2027-06-01T08:00"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> span(12, 12)).isInstanceOf(DomainError.Invalid.class);
        Map<DayOfWeek, List<Span>> twice = Map.of(DayOfWeek.MONDAY, List.of(span(8, 12), span(11, 17)));
        assertThatThrownBy(() -> new ClinicHours(twice, List.of(), 8, 1)).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> new ClinicHours(Map.of(), List.of(), 0, 1)).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> new ClinicHours(Map.of(), List.of(), 101, 1)).isInstanceOf(DomainError.Invalid.class);
    }

    private static ClinicHours hours(List<ClosedDay> closed) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                week.put(day, MORNING_AND_AFTERNOON);
            }
        }
        return new ClinicHours(week, closed, 8, 1);
    }

    private static Span span(int from, int to) {
        return new Span(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
