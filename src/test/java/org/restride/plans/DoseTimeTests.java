package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.plans.Generators.doses;
import static org.restride.plans.Generators.theory;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoseTimeTests {
    @Test
    void countsRepetitionsHoldsAndRests() {
        Dose dose = Dose.ofRepetitions(3, 15).withHold(2).withRest(30);
        assertThat(DoseTime.seconds(dose)).isEqualTo(20 + 3 * 15 * 5 + 2 * 30);
        assertThat(DoseTime.minutes(dose)).isEqualTo(5);
    }

    @Test
    void countsBothSidesAndTheChange() {
        assertThat(DoseTime.seconds(Dose.ofSeconds(2, 30).onEachSide())).isEqualTo(20 + 2 * (2 * 30 + 10));
    }

    @Test
    void aShortDoseStillTakesAMinute() {
        assertThat(DoseTime.minutes(Dose.ofSeconds(1, 5))).isEqualTo(1);
    }

    @Test
    void roundsASessionOnce() {
        Dose half = Dose.ofSeconds(1, 10);
        assertThat(DoseTime.minutes(List.of(half, half, half, half))).isEqualTo(2);
        assertThat(DoseTime.minutes(List.of())).isZero();
    }

    @Test
    void moreSetsNeverTakeLess() {
        theory().forAll(doses()).assuming(dose -> dose.sets() < 10).check(dose -> {
            Dose more = dose.withSets(dose.sets() + 1);
            return DoseTime.seconds(more) > DoseTime.seconds(dose) && DoseTime.minutes(more) >= DoseTime.minutes(dose);
        });
    }
}
