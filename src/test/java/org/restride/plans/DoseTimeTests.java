package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.restride.plans.Generators.doses;
import static org.restride.plans.Generators.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "3x10,20 + 3 * 30,110",
        "3x10 hold 2s,20 + 3 * 50,170",
        "3x10 tempo 3-1-2,20 + 3 * 60,200",
        "3x8-12,20 + 3 * 36,128",
        "2x30-45s,20 + 2 * 45,110",
        "2x5min,20 + 2 * 300,620",
        "2x140m,20 + 2 * 100,220",
        "1x141m,20 + 101,121",
        "3x10 rest 60,20 + 3 * 30 + 2 * 60,230",
        "1 warm-up 3x10 rest 60,20 + 4 * 30 + 3 * 60,320",
        "3x10 each side,20 + 3 * 70,230",
        "3x10 left only,20 + 3 * 30,110",
        "3x10 alternating,20 + 3 * 30,110",
        "1x10 20kg rpe 9 rest 60,20 + 30,50"
    })
    void countsEachPartOfADose(String typed, String sum, int seconds) {
        Dose dose = ((DoseParser.Understood) DoseParser.in(Locale.ENGLISH).read(typed)).dose();
        assertThat(DoseTime.seconds(dose)).as(sum).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"60,1", "89,1", "91,2", "150,3"})
    void roundsToWholeMinutes(int seconds, int minutes) {
        assertThat(DoseTime.minutes(Dose.ofSeconds(1, seconds - 20))).isEqualTo(minutes);
    }

    @Test
    void everyDoseTakesTimeAndMoreOfAnyPartNeverTakesLess() {
        theory().forAll(doses(), integers().between(1, 20)).check((dose, more) -> {
            int seconds = DoseTime.seconds(dose);
            List<Dose> larger = new ArrayList<>();
            larger.add(dose.withRest(Math.min(300, dose.restSeconds() + more)));
            larger.add(dose.withWarmUpSets(Math.min(3, dose.warmUpSets() + more)));
            int most =
                    switch (dose.set()) {
                        case Dose.Repetitions _ -> Dose.Repetitions.COUNT.to();
                        case Dose.Timed _ -> Dose.Timed.SECONDS.to();
                        case Dose.Distance _ -> Dose.Distance.METRES.to();
                    };
            larger.add(dose.withAmount(
                    dose.amount().plus(Math.min(more, most - dose.amount().most()))));
            if (dose.holdSeconds() > 0) {
                larger.add(dose.withHold(Math.min(60, dose.holdSeconds() + more)));
            }
            return seconds > 0 && larger.stream().allMatch(bigger -> DoseTime.seconds(bigger) >= seconds);
        });
    }
}
