package org.restride.messages.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.base.DomainError;

/** A series of times stays at the same hour for those who live with the clinic's clock. */
class WeeklyTimesTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void theClockShowsTheSameAfterItWasPutForward() {
        WeeklyTimes weekly = weekly(LocalDate.of(2026, 3, 24), LocalTime.of(9, 30), 2);

        assertThat(weekly.in(LONDON))
                .extracting(WeeklyTimes.Span::begins)
                .containsExactly(Instant.parse("2026-03-24T09:30:00Z"), Instant.parse("2026-03-31T08:30:00Z"));
    }

    @Test
    void theClockShowsTheSameAfterItWasPutBack() {
        WeeklyTimes weekly = weekly(LocalDate.of(2026, 10, 20), LocalTime.of(16, 0), 2);

        assertThat(weekly.in(LONDON))
                .extracting(WeeklyTimes.Span::begins)
                .containsExactly(Instant.parse("2026-10-20T15:00:00Z"), Instant.parse("2026-10-27T16:00:00Z"));
    }

    @Test
    void aTimeThatTheClockLeavesOutIsAnHourLater() {
        WeeklyTimes weekly = weekly(LocalDate.of(2026, 3, 29), LocalTime.of(1, 30), 1);

        WeeklyTimes.Span span = weekly.in(LONDON).getFirst();

        assertThat(span.begins().atZone(LONDON).toLocalTime()).isEqualTo(LocalTime.of(2, 30));
        assertThat(Duration.between(span.begins(), span.ends())).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "13, 30", "1, 4", "1, 241"})
    void moreThanTwelveWeeksAndOddLengthsAreRefused(int weeks, int minutes) {
        assertThatThrownBy(() -> new WeeklyTimes(
                        LocalDate.of(2026, 3, 24),
                        LocalTime.of(9, 0),
                        Duration.ofMinutes(minutes),
                        weeks,
                        Way.CLINIC,
                        true))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void noonBelongsToTheAfternoonAndNothingSaidIsAnything() {
        ZonedDateTime noon = ZonedDateTime.of(2026, 3, 24, 12, 0, 0, 0, LONDON);

        assertThat(PreferredTimes.ANY.suits(noon)).isTrue();
        assertThat(new PreferredTimes(Set.of(DayOfWeek.TUESDAY), Set.of(DayPart.AFTERNOON)).suits(noon))
                .isTrue();
        assertThat(new PreferredTimes(Set.of(), Set.of(DayPart.MORNING)).suits(noon))
                .isFalse();
        assertThat(new PreferredTimes(Set.of(DayOfWeek.MONDAY), Set.of()).suits(noon))
                .isFalse();
    }

    private static WeeklyTimes weekly(LocalDate first, LocalTime at, int weeks) {
        return new WeeklyTimes(first, at, Duration.ofMinutes(30), weeks, Way.CLINIC, true);
    }
}
