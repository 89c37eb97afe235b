package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MorningWindowTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void opensAtFourAndClosesAtMidnightOfThePatientsNextDay() {
        MorningWindow window = MorningWindow.after(LocalDate.of(2026, 11, 21), ZoneId.of("Australia/Sydney"));
        assertThat(window.opens()).isEqualTo(Instant.parse("2026-11-21T17:00:00Z"));
        assertThat(window.closes()).isEqualTo(Instant.parse("2026-11-22T13:00:00Z"));
        assertThat(window.isOpen(Instant.parse("2026-11-21T16:59:59Z"))).isFalse();
        assertThat(window.isOpen(Instant.parse("2026-11-21T17:00:00Z"))).isTrue();
        assertThat(window.isOpen(Instant.parse("2026-11-22T12:59:59Z"))).isTrue();
        assertThat(window.isOpen(Instant.parse("2026-11-22T13:00:00Z"))).isFalse();
    }

    @Test
    void onTheDayOnWhichClocksGoForwardItOpensAtFourByTheClockOnTheWall() {
        MorningWindow window = MorningWindow.after(LocalDate.of(2026, 3, 28), LONDON);
        assertThat(window.opens()).isEqualTo(Instant.parse("2026-03-29T03:00:00Z"));
        assertThat(window.closes()).isEqualTo(Instant.parse("2026-03-29T23:00:00Z"));
        assertThat(Duration.between(window.opens(), window.closes())).isEqualTo(Duration.ofHours(20));
    }

    @Test
    void onTheDayOnWhichClocksGoBackItOpensAtFourByTheClockOnTheWall() {
        MorningWindow window = MorningWindow.after(LocalDate.of(2026, 10, 24), LONDON);
        assertThat(window.opens()).isEqualTo(Instant.parse("2026-10-25T04:00:00Z"));
        assertThat(window.closes()).isEqualTo(Instant.parse("2026-10-26T00:00:00Z"));
        assertThat(window.isOpen(Instant.parse("2026-10-25T03:30:00Z"))).isFalse();
    }

    @Test
    void aDayWithoutMidnightClosesWhenTheNextDayBegins() {
        MorningWindow window = new MorningWindow(LocalDate.of(2024, 4, 25), ZoneId.of("Africa/Cairo"));
        assertThat(window.closes()).isEqualTo(Instant.parse("2024-04-25T22:00:00Z"));
    }
}
