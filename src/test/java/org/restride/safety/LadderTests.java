package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;
import org.restride.people.ClinicHours;
import org.restride.people.ClinicHours.ClosedDay;
import org.restride.people.ClinicHours.Span;

/** Who is told next, by the shipped numbers, in a clinic that is open on weekdays from 8 to 18 and keeps one holiday. */
class LadderTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final List<Span> DAY = List.of(new Span(LocalTime.of(8, 0), LocalTime.of(18, 0)));
    private static final ClinicHours WEEKDAYS = new ClinicHours(
            Map.of(
                    DayOfWeek.MONDAY, DAY,
                    DayOfWeek.TUESDAY, DAY,
                    DayOfWeek.WEDNESDAY, DAY,
                    DayOfWeek.THURSDAY, DAY,
                    DayOfWeek.FRIDAY, DAY),
            List.of(new ClosedDay(LocalDate.of(2026, 12, 8), "Holiday")),
            10,
            1);

    /** A Friday. */
    private static final Instant MORNING = at(LocalDate.of(2026, 11, 20), 10, 0);

    private record Told(Rung rung, Duration after) {}

    @Test
    void anEmergencyGoesFromOneToAllToTheOnCallAddressAndAroundAgain() {
        assertThat(told(EscalationKind.EMERGENCY, MORNING, 6))
                .containsExactly(
                        new Told(Rung.HOLDER, Duration.ZERO),
                        new Told(Rung.TEAM, Duration.ofMinutes(10)),
                        new Told(Rung.ON_CALL, Duration.ofMinutes(20)),
                        new Told(Rung.TEAM, Duration.ofMinutes(50)),
                        new Told(Rung.ON_CALL, Duration.ofMinutes(60)),
                        new Told(Rung.TEAM, Duration.ofMinutes(120)));
    }

    @Test
    void whileTheClinicIsClosedTheOnCallAddressIsToldAtOnceAndTheTeamWhenItOpens() {
        Instant night = at(LocalDate.of(2026, 11, 23), 7, 15);
        assertThat(told(EscalationKind.EMERGENCY, night, 4))
                .containsExactly(
                        new Told(Rung.HOLDER, Duration.ZERO),
                        new Told(Rung.ON_CALL, Duration.ZERO),
                        new Told(Rung.ON_CALL, Duration.ofMinutes(30)),
                        new Told(Rung.TEAM, Duration.ofMinutes(45)));
    }

    @Test
    void holidaysAreClosedDays() {
        Instant holiday = at(LocalDate.of(2026, 12, 8), 10, 0);
        assertThat(told(EscalationKind.EMERGENCY, holiday, 2))
                .extracting(Told::rung)
                .containsExactly(Rung.HOLDER, Rung.ON_CALL);
        assertThat(ladder(WEEKDAYS).next(standing(EscalationKind.URGENT, null, 0, null), holiday))
                .isEqualTo(new Ladder.Next.Wait(at(LocalDate.of(2026, 12, 9), 8, 0)));
    }

    @Test
    void aClinicWithoutHoursCountsAsOpen() {
        ClinicHours unknown = new ClinicHours(Map.of(), List.of(), 10, 0);
        Instant night = at(LocalDate.of(2026, 11, 22), 3, 0);
        assertThat(ladder(unknown).next(standing(EscalationKind.EMERGENCY, Rung.HOLDER, 0, null), night))
                .isEqualTo(new Ladder.Next.Tell(Rung.TEAM, night.plus(Duration.ofMinutes(10))));
    }

    @Test
    void urgentMattersCountTheMinutesOfTheClinicsHoursOnly() {
        Instant late = at(LocalDate.of(2026, 11, 20), 17, 30);
        assertThat(ladder(WEEKDAYS).next(standing(EscalationKind.URGENT, null, 0, null), late))
                .isEqualTo(new Ladder.Next.Tell(Rung.HOLDER, at(LocalDate.of(2026, 11, 23), 8, 30)));
    }

    @Test
    void whoeverHasTakenItHasTimeAndThenItGoesOn() {
        Instant taken = MORNING.plus(Duration.ofMinutes(3));
        Ladder ladder = ladder(WEEKDAYS);
        Ladder.Standing standing = standing(EscalationKind.EMERGENCY, Rung.HOLDER, 0, taken);
        assertThat(ladder.next(standing, taken)).isEqualTo(new Ladder.Next.Wait(taken.plus(Duration.ofMinutes(2))));
        assertThat(ladder.next(standing, taken.plus(Duration.ofMinutes(29))))
                .isEqualTo(new Ladder.Next.Wait(taken.plus(Duration.ofMinutes(30))));
        assertThat(ladder.next(standing, taken.plus(Duration.ofMinutes(30))))
                .isInstanceOfSatisfying(
                        Ladder.Next.Tell.class, tell -> assertThat(tell.rung()).isEqualTo(Rung.TEAM));
    }

    @Test
    void itNeverStandsStillNorHurries() {
        for (int minute = 0; minute < 14 * 24 * 60; minute += 7) {
            Instant now = MORNING.plus(Duration.ofMinutes(minute));
            for (EscalationKind kind : EscalationKind.values()) {
                for (Rung last : Rung.values()) {
                    Ladder.Next next = ladder(WEEKDAYS).next(standing(kind, last, 3, null), now);
                    assertThat(next.then())
                            .as("%s after %s at %s", kind, last, now)
                            .isAfter(now)
                            .isBefore(now.plus(Duration.ofDays(5)));
                }
            }
        }
    }

    @Test
    void aClinicChoosesWithinTheBounds() {
        Map<LadderDelay, LadderRule> shipped = LadderFile.shipped();
        assertThat(shipped.keySet()).containsExactly(LadderDelay.values());
        choice(Map.of(LadderDelay.TEAM, 5), "duty@clinic.test").requireWithin(shipped);
        assertThatThrownBy(() ->
                        choice(Map.of(LadderDelay.TEAM, 1), "duty@clinic.test").requireWithin(shipped))
                .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                        .containsOnlyKeys("team"));
        assertThatThrownBy(() -> choice(Map.of(), "nobody").requireWithin(shipped))
                .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                        .containsOnlyKeys("on-call-email"));
    }

    private static EscalationChoice choice(Map<LadderDelay, Integer> minutes, String onCall) {
        return new EscalationChoice(Optional.of(onCall), minutes, Map.of(), 0);
    }

    /** The first rungs if nobody takes it. */
    private static List<Told> told(EscalationKind kind, Instant began, int rungs) {
        List<Told> told = new ArrayList<>();
        Ladder ladder = ladder(WEEKDAYS);
        Instant now = began;
        @Nullable Rung last = null;
        int rounds = 0;
        while (told.size() < rungs) {
            Ladder.Next next = ladder.next(standing(kind, last, rounds, null), now);
            if (next instanceof Ladder.Next.Tell(Rung rung, Instant then)) {
                told.add(new Told(rung, Duration.between(began, now)));
                last = rung;
                rounds += rung == Rung.ON_CALL ? 1 : 0;
                now = then;
            } else {
                now = next.then();
            }
        }
        return told;
    }

    private static Ladder.Standing standing(
            EscalationKind kind, @Nullable Rung last, int rounds, @Nullable Instant takenAt) {
        return new Ladder.Standing(kind, last, rounds, takenAt);
    }

    private static Ladder ladder(ClinicHours hours) {
        Map<LadderDelay, Integer> minutes = new EnumMap<>(LadderDelay.class);
        LadderFile.shipped().forEach((delay, rule) -> minutes.put(delay, rule.minutes()));
        return new Ladder(minutes, hours, ZONE);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }
}
