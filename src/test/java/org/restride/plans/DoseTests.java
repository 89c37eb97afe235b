package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.Generators.doses;
import static org.restride.plans.Generators.theory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(ints = {0, 4, 901})
    void timedSetsOutsideFiveSecondsToFifteenMinutesAreRefused(int seconds) {
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
}
