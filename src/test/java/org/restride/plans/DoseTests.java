package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.Generators.doses;
import static org.restride.plans.Generators.theory;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.DomainError;

class DoseTests {
    @ParameterizedTest
    @ValueSource(ints = {0, -1, 11})
    void setsOutsideOneToTenAreRefused(int sets) {
        assertThatThrownBy(() -> Dose.ofRepetitions(sets, 10)).isInstanceOf(DomainError.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void repetitionsOutsideOneToAHundredAreRefused(int repetitions) {
        assertThatThrownBy(() -> Dose.ofRepetitions(3, repetitions)).isInstanceOf(DomainError.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 3601})
    void timedSetsOutsideFiveSecondsToAnHourAreRefused(int seconds) {
        assertThatThrownBy(() -> Dose.ofSeconds(3, seconds)).isInstanceOf(DomainError.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 61})
    void holdsOutsideZeroToSixtySecondsAreRefused(int seconds) {
        assertThatThrownBy(() -> Dose.ofRepetitions(3, 10).withHold(seconds)).isInstanceOf(DomainError.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 301})
    void restsOutsideZeroToFiveMinutesAreRefused(int seconds) {
        assertThatThrownBy(() -> Dose.ofRepetitions(3, 10).withRest(seconds)).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void aTimedSetHasNoHold() {
        assertThatThrownBy(() -> Dose.ofSeconds(3, 30).withHold(2))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage("plans.dose.error.hold-of-timed");
        assertThatThrownBy(() -> Dose.of(new Dose.Flat(3, null, 30, 2, null, null)))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void aSetHasRepetitionsOrATimeButNotBothOrNeither() {
        assertThatThrownBy(() -> Dose.of(new Dose.Flat(3, 15, 30, null, null, null)))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> Dose.of(new Dose.Flat(3, null, null, null, null, null)))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void everyDoseSurvivesItsStoredForm() {
        theory().forAll(doses()).check(dose -> Dose.of(dose.flat()).equals(dose));
    }

    @Test
    void everyDoseSurvivesJson() {
        theory().forAll(doses())
                .check(dose -> PlanJson.read(PlanJson.write(dose), Dose.class).equals(dose));
    }

    @Test
    void jsonLeavesOutWhatIsNotThere() {
        assertThat(PlanJson.write(Dose.ofRepetitions(3, 15).withHold(2)))
                .isEqualTo("{\"sets\":3,\"repetitions\":15,\"holdSeconds\":2}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sets\":3,\"repetitions\":15,\"holdSeconds\":2} | 3 x 15, hold 2 s",
                "{\"sets\":3,\"repetitions\":15,\"holdSeconds\":0,\"restSeconds\":0,\"perSide\":false} | 3 x 15",
                "{\"sets\":2,\"seconds\":45,\"restSeconds\":30,\"perSide\":true} | 2 x 45 s, each side, rest 30 s"
            })
    void whatWasStoredBeforeIsReadAsBefore(String stored, String dose) {
        assertThat(DoseWords.in(Locale.ENGLISH).shortly(PlanJson.read(stored, Dose.class)))
                .isEqualTo(dose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sets\":3,\"repetitions\":8,\"repetitionsTo\":12} | 3x8-12",
                "{\"sets\":3,\"seconds\":30,\"secondsTo\":45} | 3x30-45s",
                "{\"sets\":2,\"metres\":1000,\"metresTo\":1500} | 2x1-1.5km",
                "{\"sets\":2,\"repetitions\":8,\"tempo\":\"3-1-2\",\"side\":\"left\",\"rir\":2} | 2x8 tempo 3-1-2 left rir 2",
                "{\"sets\":2,\"repetitions\":8,\"perSide\":true,\"kilograms\":2.5,\"rpe\":7} | 2x8 each side 2.5kg rpe 7",
                "{\"sets\":2,\"repetitions\":8,\"pounds\":10,\"warmUpSets\":1} | 1 warm-up 2x8 10lb",
                "{\"sets\":2,\"repetitions\":8,\"band\":\"red\"} | 2x8 red band",
                "{\"sets\":2,\"repetitions\":8,\"bodyWeight\":true} | 2x8 body weight"
            })
    void eachPartIsStoredInAFieldOfItsOwn(String stored, String typed) {
        Dose dose = ((DoseParser.Understood) DoseParser.in(Locale.ENGLISH).read(typed)).dose();
        assertThat(PlanJson.write(dose)).isEqualTo(stored);
        assertThat(PlanJson.read(stored, Dose.class)).isEqualTo(dose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sets\":3} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"repetitions\":8,\"metres\":200} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"repetitions\":8,\"secondsTo\":30} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"repetitions\":8,\"metresTo\":30} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"seconds\":8,\"repetitionsTo\":30} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"seconds\":8,\"metresTo\":30} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"metres\":8,\"secondsTo\":30} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"metres\":8,\"repetitionsTo\":30} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"metres\":8,\"holdSeconds\":3} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"seconds\":30,\"tempo\":\"3-1-2\"} | plans.dose.error.repetitions-or-seconds",
                "{\"sets\":3,\"repetitions\":8,\"holdSeconds\":2,\"tempo\":\"3-1-2\"} | plans.dose.error.hold-or-tempo",
                "{\"sets\":3,\"repetitions\":8,\"tempo\":\"slow\"} | plans.dose.error.hold-or-tempo",
                "{\"sets\":3,\"repetitions\":8,\"perSide\":true,\"side\":\"left\"} | plans.dose.error.side",
                "{\"sets\":3,\"repetitions\":8,\"side\":\"up\"} | plans.dose.error.side",
                "{\"sets\":3,\"repetitions\":8,\"kilograms\":2,\"pounds\":2} | plans.dose.error.one-load",
                "{\"sets\":3,\"repetitions\":8,\"band\":\"red\",\"bodyWeight\":true} | plans.dose.error.one-load",
                "{\"sets\":3,\"repetitions\":8,\"band\":\"plaid\"} | plans.dose.error.one-load",
                "{\"sets\":3,\"repetitions\":8,\"rpe\":7,\"rir\":2} | plans.dose.error.one-effort",
                "{\"sets\":3,\"seconds\":30,\"rir\":2} | plans.dose.error.rir-without-repetitions",
                "{\"sets\":3,\"repetitions\":12,\"repetitionsTo\":8} | plans.dose.error.span",
                "{\"sets\":3,\"repetitions\":8,\"repetitionsTo\":101} | plans.dose.error.range.repetitions",
                "{\"sets\":3,\"repetitions\":8,\"warmUpSets\":4} | plans.dose.error.range.warm-up",
                "{\"sets\":3,\"repetitions\":8,\"kilograms\":0.1} | plans.dose.error.weight",
                "{\"sets\":3,\"repetitions\":8,\"kilograms\":300.5} | plans.dose.error.weight",
                "{\"sets\":3,\"repetitions\":8,\"kilograms\":1.125} | plans.dose.error.weight",
                "{\"sets\":3,\"repetitions\":8,\"rpe\":0} | plans.dose.error.range.rpe",
                "{\"sets\":3,\"repetitions\":8,\"rir\":6} | plans.dose.error.range.rir",
                "{\"sets\":3,\"repetitions\":8,\"tempo\":\"3-11-2\"} | plans.dose.error.range.tempo-pause",
                "{\"sets\":3,\"repetitions\":8,\"tempo\":\"3-1-0\"} | plans.dose.error.range.tempo",
                "{\"sets\":3,\"metres\":4} | plans.dose.error.range.metres"
            })
    void whatMakesNoSenseCantBeBuilt(String stored, String error) {
        Dose.Flat flat = PlanJson.read(stored, Dose.Flat.class);
        assertThatThrownBy(() -> Dose.of(flat))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage(error);
    }

    @Test
    void aChangedPartLeavesTheOthersAlone() {
        theory().forAll(doses(), doses()).check((dose, other) -> {
            Dose changed = dose.withSets(other.sets())
                    .withWarmUpSets(other.warmUpSets())
                    .withRest(other.restSeconds())
                    .on(other.side())
                    .with(other.load())
                    .with(new Effort.NotSaid())
                    .with(other.set())
                    .with(other.effort());
            return changed.equals(other);
        });
    }

    @Test
    void aRangeAnswersItsMost() {
        Dose dose = Dose.ofRepetitions(3, 8).withAmount(new Span(8, 12));
        assertThat(dose.repetitions()).hasValue(12);
        assertThat(dose.seconds()).isEmpty();
        assertThat(dose.metres()).isEmpty();
        assertThat(Dose.ofSeconds(1, 30).withAmount(new Span(30, 45)).seconds()).hasValue(45);
        assertThat(Dose.ofMetres(1, 200).withAmount(new Span(200, 400)).metres())
                .hasValue(400);
        assertThat(Dose.ofMetres(1, 200).repetitions()).isEmpty();
    }

    @Test
    void onlyRepetitionsHaveAPace() {
        Dose timed = Dose.ofSeconds(3, 30);
        assertThatThrownBy(() -> timed.with(new Pace.Tempo(3, 1, 2)))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage("plans.dose.error.tempo-of-timed");
        Dose held = Dose.ofRepetitions(3, 8).withHold(4);
        assertThat(held.holdSeconds()).isEqualTo(4);
        assertThat(held.with(new Pace.Tempo(3, 1, 2)).holdSeconds()).isZero();
        assertThat(held.withHold(0)).isEqualTo(Dose.ofRepetitions(3, 8));
    }

    @Test
    void theSameWeightIsTheSameHoweverItIsWritten() {
        assertThat(Load.kilograms("2.50")).isEqualTo(Load.kilograms("2.5"));
        assertThat(Load.kilograms("100").amount().toPlainString()).isEqualTo("100");
        assertThat(Load.kilograms("5")).isNotEqualTo(Load.pounds("5"));
    }

    @Test
    void aSpanMovesByBothEndsButNotBelowNothing() {
        assertThat(new Span(8, 12).plus(2)).isEqualTo(new Span(10, 14));
        assertThat(new Span(1, 4).plus(-2)).isEqualTo(new Span(0, 2));
        assertThat(Span.of(8).isRange()).isFalse();
        assertThat(new Span(8, 9).isRange()).isTrue();
        assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(DomainError.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"every\":\"day\"} | every day",
                "{\"every\":\"weekdays\",\"days\":[\"MONDAY\",\"FRIDAY\"]} | Mon, Fri",
                "{\"every\":\"times-a-week\",\"times\":3} | 3 times a week",
                "{\"every\":\"n-days\",\"days\":3} | every 3 days",
                "{\"every\":\"run\"} | before runs",
                "{\"every\":\"after-run\"} | after runs",
                "{\"every\":\"need\"} | when needed",
                "{\"every\":\"day\",\"timesADay\":2} | twice a day",
                "{\"every\":\"weekdays\",\"days\":[\"MONDAY\"],\"timesADay\":3} | Mon, 3 times a day"
            })
    void cadencesKeepTheirStoredForm(String stored, String words) {
        Cadence cadence = PlanJson.read(stored, Cadence.class);
        assertThat(CadenceWords.in(Locale.ENGLISH).line(cadence)).isEqualTo(words);
        assertThat(PlanJson.write(cadence)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void moreThanSixTimesADayAreRefused(int times) {
        assertThatThrownBy(() -> new Cadence.EveryDay(times))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage("plans.cadence.error.times-a-day");
        assertThatThrownBy(() -> new Cadence.DaysOfWeek(List.of(DayOfWeek.MONDAY), times))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void onlyDaysAndFixedDaysHaveSeveralTimes() {
        assertThat(new Cadence.EveryDay(6).timesADay()).isEqualTo(6);
        assertThat(new Cadence.DaysOfWeek(List.of(DayOfWeek.MONDAY), 2).timesADay())
                .isEqualTo(2);
        assertThat(new Cadence.TimesAWeek(5).timesADay()).isEqualTo(1);
    }
}
