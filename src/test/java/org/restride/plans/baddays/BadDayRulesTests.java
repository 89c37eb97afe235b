package org.restride.plans.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.Purpose;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Effort;
import org.restride.plans.FlareUp;
import org.restride.plans.ForBadDays;
import org.restride.plans.Load;
import org.restride.plans.PlanItem;
import org.restride.plans.progression.Rung;

class BadDayRulesTests {
    private static final Cadence DAILY = new Cadence.EveryDay();
    private static final ItemVersionId EASIER = content(99);
    private static final Bounds USUAL =
            new Bounds(new Bounds.Range(1, 4), new Bounds.Range(6, 20), new Bounds.Range(10, 60), null);

    @Test
    void theRungBelowTakesThePlaceInHalfOfItsOwnDose() {
        ForBadDays proposed = propose(item(1, Dose.ofRepetitions(3, 12)), strength(rung(Dose.ofRepetitions(3, 10))));
        assertThat(proposed.flareUp()).isEqualTo(new FlareUp.Easier(EASIER, Dose.ofRepetitions(2, 10)));
    }

    @Test
    void theRungBelowIsNeverMoreThanTheUsual() {
        ForBadDays proposed = propose(item(1, Dose.ofRepetitions(1, 8)), strength(rung(Dose.ofRepetitions(3, 10))));
        assertThat(proposed.flareUp()).isEqualTo(new FlareUp.Easier(EASIER, Dose.ofRepetitions(1, 8)));
    }

    @Test
    void aRungWhoseLeastIsMoreThanTheUsualIsNotProposed() {
        Rung heavy = new Rung(EASIER, Dose.ofRepetitions(3, 20), new Bounds(new Bounds.Range(3, 4), null, null, null));
        ForBadDays proposed = propose(item(1, Dose.ofRepetitions(2, 12)), strength(heavy));
        assertThat(proposed.flareUp()).isEqualTo(new FlareUp.Less(Dose.ofRepetitions(1, 12)));
    }

    @Test
    void aRungOfAnotherSortMayNotTakeLonger() {
        ForBadDays proposed = propose(item(1, Dose.ofRepetitions(1, 8)), strength(rung(Dose.ofSeconds(2, 60))));
        assertThat(proposed.flareUp()).isEqualTo(new FlareUp.Easier(EASIER, Dose.ofSeconds(1, 24)));
    }

    @Test
    void withoutARungBelowItIsHalfOfTheUsual() {
        Dose usual = Dose.ofRepetitions(3, 12)
                .with(Load.kilograms("5"))
                .with(new Effort.Rpe(7))
                .withWarmUpSets(1);
        ForBadDays proposed = propose(item(1, usual), strength(null));
        assertThat(proposed.flareUp())
                .isEqualTo(new FlareUp.Less(Dose.ofRepetitions(2, 12).with(Load.kilograms("2.5"))));
    }

    @Test
    void oneSetBecomesAShorterOne() {
        ForBadDays proposed = propose(item(1, Dose.ofSeconds(1, 60)), strength(null));
        assertThat(proposed.flareUp()).isEqualTo(new FlareUp.Less(Dose.ofSeconds(1, 30)));
    }

    @Test
    void whatCalmsStaysAsItIs() {
        ForBadDays proposed = propose(item(1, Dose.ofRepetitions(2, 8)), new Around(USUAL, null, Purpose.MOBILITY, 1));
        assertThat(proposed.flareUp()).isEqualTo(new FlareUp.AsUsual());
    }

    @Test
    void whatCannotBeLessIsLeftOutUnlessNothingElseIsThere() {
        PlanItem least = item(1, Dose.ofRepetitions(1, 6));
        PlanItem other = item(2, Dose.ofRepetitions(3, 12));
        Map<UUID, ForBadDays> both = BadDayRules.propose(
                List.of(least, other), Map.of(least.id(), strength(null), other.id(), strength(null)));
        assertThat(both.get(least.id()).flareUp()).isEqualTo(new FlareUp.LeftOut());
        assertThat(propose(least, strength(null)).flareUp()).isEqualTo(new FlareUp.AsUsual());
    }

    @Test
    void theSmallestDoseIsOneWholeSetWhereTheBoundsAllowIt() {
        assertThat(propose(item(1, Dose.ofRepetitions(3, 12).withWarmUpSets(2)), strength(null))
                        .smallest())
                .isEqualTo(Dose.ofRepetitions(1, 12));
        Around twoAtLeast = new Around(new Bounds(new Bounds.Range(2, 4), null, null, null), null, Purpose.STRENGTH, 2);
        assertThat(propose(item(1, Dose.ofRepetitions(3, 12)), twoAtLeast).smallest())
                .isEqualTo(Dose.ofRepetitions(2, 12));
    }

    @Test
    void tenMinutesHoldTheMainWorkFirst() {
        PlanItem warmUp = item(1, Dose.ofSeconds(1, 400));
        PlanItem strength = item(2, Dose.ofSeconds(3, 300));
        PlanItem mobility = item(3, Dose.ofSeconds(1, 200));
        Map<UUID, ForBadDays> proposed = BadDayRules.propose(
                List.of(warmUp, strength, mobility),
                Map.of(
                        warmUp.id(), of(Purpose.WARM_UP),
                        strength.id(), of(Purpose.STRENGTH),
                        mobility.id(), of(Purpose.MOBILITY)));
        assertThat(proposed.get(strength.id()).smallest()).isEqualTo(Dose.ofSeconds(1, 300));
        assertThat(proposed.get(mobility.id()).smallest()).isEqualTo(Dose.ofSeconds(1, 200));
        assertThat(proposed.get(warmUp.id()).smallest()).isNull();
    }

    @Test
    void exercisesOfOtherDaysDoNotTakeEachOthersTime() {
        PlanItem monday = new PlanItem(
                new UUID(1, 1),
                content(1),
                Dose.ofSeconds(1, 500),
                new Cadence.DaysOfWeek(List.of(DayOfWeek.MONDAY)),
                "");
        PlanItem tuesday = new PlanItem(
                new UUID(1, 2),
                content(2),
                Dose.ofSeconds(1, 500),
                new Cadence.DaysOfWeek(List.of(DayOfWeek.TUESDAY)),
                "");
        Map<UUID, ForBadDays> proposed = BadDayRules.propose(
                List.of(monday, tuesday),
                Map.of(monday.id(), of(Purpose.STRENGTH), tuesday.id(), of(Purpose.STRENGTH)));
        assertThat(proposed.values()).extracting(ForBadDays::smallest).doesNotContainNull();
    }

    @Test
    void whatIsDoneWhenNeededIsNotInTheShortSession() {
        PlanItem needed =
                new PlanItem(new UUID(1, 1), content(1), Dose.ofRepetitions(2, 8), new Cadence.WhenNeeded(), "");
        assertThat(propose(needed, strength(null)).smallest()).isNull();
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsLeftOut() {
        PlanItem unknown = item(1, Dose.ofRepetitions(3, 12));
        assertThat(BadDayRules.propose(List.of(unknown), Map.of()))
                .containsEntry(unknown.id(), new ForBadDays(new FlareUp.LeftOut(), null));
    }

    static Around of(Purpose purpose) {
        return new Around(new Bounds(null, null, null, null), null, purpose, 2);
    }

    static Around strength(@Nullable Rung easier) {
        return new Around(USUAL, easier, Purpose.STRENGTH, 2);
    }

    static Rung rung(Dose start) {
        return new Rung(EASIER, start, USUAL);
    }

    static ItemVersionId content(int number) {
        return new ItemVersionId(new ItemId(new UUID(7, number)), 1);
    }

    static PlanItem item(int number, Dose dose) {
        return new PlanItem(new UUID(1, number), content(number), dose, DAILY, "");
    }

    private static ForBadDays propose(PlanItem item, Around around) {
        return BadDayRules.propose(List.of(item), Map.of(item.id(), around)).get(item.id());
    }
}
