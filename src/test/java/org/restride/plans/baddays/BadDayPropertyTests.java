package org.restride.plans.baddays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.Purpose;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.DoseOrder;
import org.restride.plans.DoseTime;
import org.restride.plans.FlareUp;
import org.restride.plans.ForBadDays;
import org.restride.plans.Load;
import org.restride.plans.PlanItem;
import org.restride.plans.progression.Rung;

/** What holds for whatever phase is proposed for. */
class BadDayPropertyTests {
    private static final int SHORT_SECONDS = 600;

    /** An exercise of a phase, and what is known around it. */
    private record Case(Dose dose, Cadence cadence, Around around) {}

    /** A phase with its exercises. */
    private record Given(List<PlanItem> items, Map<UUID, Around> around) {
        static Given of(List<Case> cases) {
            List<PlanItem> items = new ArrayList<>();
            Map<UUID, Around> around = new HashMap<>();
            for (Case each : cases) {
                int number = items.size() + 1;
                items.add(new PlanItem(
                        new UUID(1, number), BadDayRulesTests.content(number), each.dose(), each.cadence(), ""));
                around.put(new UUID(1, number), each.around());
            }
            return new Given(items, around);
        }

        Map<UUID, ForBadDays> proposed() {
            return BadDayRules.propose(items, around);
        }
    }

    @Test
    void noPartOfAnyProposalIsMoreThanTheUsual() {
        theory().forAll(phases()).checkAssert(given -> given.items().forEach(item -> {
            ForBadDays proposed = given.proposed().get(item.id());
            if (proposed.flareUp() instanceof FlareUp.Less(Dose less)) {
                assertThat(DoseOrder.isAtMost(less, item.dose())).isTrue();
                assertThat(less).isNotEqualTo(item.dose());
            }
            if (proposed.flareUp() instanceof FlareUp.Easier(var _, Dose easier)) {
                assertThat(easier.sets()).isLessThanOrEqualTo(item.dose().sets());
                assertThat(DoseTime.seconds(easier)).isLessThanOrEqualTo(DoseTime.seconds(item.dose()));
                if (easier.set().getClass() == item.dose().set().getClass()) {
                    assertThat(DoseOrder.isAtMost(easier.with(item.dose().load()), item.dose()))
                            .isTrue();
                }
            }
            if (proposed.smallest() != null) {
                assertThat(DoseOrder.isAtMost(proposed.smallest(), item.dose())).isTrue();
            }
            assertThat(item.with(proposed).forBadDays()).isEqualTo(proposed);
        }));
    }

    @Test
    void noProposalLeavesTheBoundsInWhichTheUsualLies() {
        theory().forAll(phases()).checkAssert(given -> given.items().forEach(item -> {
            Around around = given.around().get(item.id());
            ForBadDays proposed = given.proposed().get(item.id());
            if (isWithin(item.dose(), around.bounds())) {
                if (proposed.flareUp() instanceof FlareUp.Less(Dose less)) {
                    assertThat(isWithin(less, around.bounds())).isTrue();
                }
                if (proposed.smallest() != null) {
                    assertThat(isWithin(proposed.smallest(), around.bounds())).isTrue();
                }
            }
            if (proposed.flareUp() instanceof FlareUp.Easier(var content, Dose easier)) {
                Rung rung = around.easier();
                assertThat(rung).isNotNull();
                assertThat(content).isEqualTo(rung.content());
                assertThat(isWithin(easier, rung.bounds())).isTrue();
            }
        }));
    }

    @Test
    void tenMinutesHoldTheShortSessionOnAnyDayUnlessNoneFits() {
        theory().forAll(phases()).checkAssert(given -> {
            Map<UUID, ForBadDays> proposed = given.proposed();
            List<PlanItem> inside = given.items().stream()
                    .filter(item -> proposed.get(item.id()).smallest() != null)
                    .toList();
            for (DayOfWeek day : DayOfWeek.values()) {
                int seconds = inside.stream()
                        .filter(item -> mayBeOn(item, day))
                        .mapToInt(
                                item -> DoseTime.seconds(proposed.get(item.id()).smallest()))
                        .sum();
                assertThat(seconds <= SHORT_SECONDS || inside.size() == 1).isTrue();
            }
            assertThat(inside.isEmpty())
                    .isEqualTo(given.items().stream().allMatch(item -> item.cadence() instanceof Cadence.WhenNeeded));
        });
    }

    @Test
    void aBadDayIsNeverEmptyAndTheSamePhaseAlwaysGetsTheSame() {
        theory().forAll(phases()).checkAssert(given -> {
            assertThat(given.proposed()).isEqualTo(given.proposed()).hasSameSizeAs(given.items());
            assertThat(given.proposed().values())
                    .anyMatch(proposed -> !(proposed.flareUp() instanceof FlareUp.LeftOut));
        });
    }

    private static QuickTheory theory() {
        return qt().withExamples(500);
    }

    private static boolean mayBeOn(PlanItem item, DayOfWeek day) {
        return !(item.cadence() instanceof Cadence.DaysOfWeek(var days, var _)) || days.contains(day);
    }

    private static boolean isWithin(Dose dose, Bounds bounds) {
        return holds(bounds.sets(), dose.sets())
                && (dose.repetitions().isEmpty()
                        || holds(bounds.repetitions(), dose.repetitions().getAsInt()))
                && (dose.seconds().isEmpty()
                        || holds(bounds.seconds(), dose.seconds().getAsInt()))
                && (dose.repetitions().isEmpty() || holds(bounds.holdSeconds(), dose.holdSeconds()));
    }

    private static boolean holds(Bounds.@Nullable Range range, int value) {
        return range == null || range.holds(value);
    }

    private static Gen<Given> phases() {
        return lists().of(cases()).ofSizeBetween(1, 8).map(Given::of);
    }

    private static Gen<Case> cases() {
        return doses().zip(cadences(), arounds(), Case::new);
    }

    private static Gen<Around> arounds() {
        return bounds().zip(
                        rungs(),
                        arbitrary().enumValues(Purpose.class),
                        integers().between(1, 10),
                        (bounds, rung, purpose, level) ->
                                new Around(bounds, level % 2 == 0 ? null : rung, purpose, (level + 1) / 2));
    }

    /** As the catalogue has them: the dose with which one begins lies within the bounds. */
    private static Gen<Rung> rungs() {
        return doses().zip(
                        integers().between(0, 3),
                        (dose, room) -> new Rung(
                                BadDayRulesTests.content(99), dose.with(new Load.NotSaid()), around(dose, room)));
    }

    private static Bounds around(Dose dose, int room) {
        return new Bounds(
                range(dose.sets(), room),
                dose.repetitions().isEmpty() ? null : range(dose.repetitions().getAsInt(), room * 3),
                dose.seconds().isEmpty() ? null : range(dose.seconds().getAsInt(), room * 20),
                range(dose.holdSeconds(), room));
    }

    private static Bounds.Range range(int value, int room) {
        return new Bounds.Range(Math.max(0, value - room), value + room);
    }

    private static Gen<Dose> doses() {
        Gen<Dose.Work> counted = integers().between(1, 100).zip(integers().between(0, 60), (count, hold) ->
                (Dose.Work) new Dose.Repetitions(count, hold));
        Gen<Dose.Work> timed = integers().between(5, 900).map(seconds -> (Dose.Work) new Dose.Timed(seconds));
        Gen<Dose.Work> far = integers().between(5, 2_000).map(metres -> (Dose.Work) new Dose.Distance(metres));
        Gen<Load> loads = integers()
                .between(25, 5_000)
                .map(hundredths -> hundredths % 3 == 0
                        ? new Load.NotSaid()
                        : new Load.Weight(BigDecimal.valueOf(hundredths, 2), Load.Unit.KG));
        return integers()
                .between(1, 10)
                .zip(counted.mix(timed).mix(far), booleans().all(), loads, (sets, work, sides, load) -> new Dose(
                                sets, work, 30, sides)
                        .with(load));
    }

    private static Gen<Cadence> cadences() {
        Gen<Cadence> weekdays = lists().of(integers().between(1, 7).map(DayOfWeek::of))
                .ofSizeBetween(1, 7)
                .map(days -> new Cadence.DaysOfWeek(days, 1));
        return weekdays.mix(arbitrary()
                .pick(
                        new Cadence.EveryDay(),
                        new Cadence.TimesAWeek(3),
                        new Cadence.WhenNeeded(),
                        new Cadence.BeforeRun()));
    }

    private static Gen<Bounds> bounds() {
        return span(1, 10)
                .zip(
                        span(1, 100),
                        span(5, 900),
                        span(0, 60),
                        (sets, repetitions, seconds, hold) -> new Bounds(sets, repetitions, seconds, hold));
    }

    private static Gen<Bounds.Range> span(int least, int most) {
        return integers()
                .between(least, most)
                .zip(
                        integers().between(least, most),
                        (one, other) -> new Bounds.Range(Math.min(one, other), Math.max(one, other)));
    }
}
