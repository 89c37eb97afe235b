package org.restride.plans.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.progression.Histories.bounds;

import org.junit.jupiter.api.Test;
import org.restride.catalogue.Bounds;
import org.restride.plans.Dose;
import org.restride.plans.Load;
import org.restride.plans.Pace;
import org.restride.plans.Span;

class DoseStepsTests {

    private static final Bounds NONE = new Bounds(null, null, null, null);

    private final DoseSteps steps = new DoseSteps(new StepSizes(2, 5, 1, 1, 5));

    @Test
    void repetitionsGoUpFirstThenTheHoldThenTheSets() {
        Bounds bounds = bounds(1, 4, 6, 11);
        assertThat(steps.up(Dose.ofRepetitions(3, 8), bounds, null)).contains(Dose.ofRepetitions(3, 10));
        assertThat(steps.up(Dose.ofRepetitions(3, 10), bounds, null)).contains(Dose.ofRepetitions(3, 11));
        assertThat(steps.up(Dose.ofRepetitions(3, 11), bounds, null))
                .contains(Dose.ofRepetitions(3, 11).withHold(1));
        assertThat(steps.up(Dose.ofRepetitions(3, 11).withHold(5), bounds, null))
                .contains(Dose.ofRepetitions(4, 11).withHold(5));
        assertThat(steps.up(Dose.ofRepetitions(4, 11).withHold(5), bounds, null))
                .isEmpty();
    }

    @Test
    void secondsOfATimedSetGoUpBeforeTheSets() {
        Bounds bounds = new Bounds(new Bounds.Range(1, 3), null, new Bounds.Range(10, 40), null);
        assertThat(steps.up(Dose.ofSeconds(2, 30), bounds, null)).contains(Dose.ofSeconds(2, 35));
        assertThat(steps.up(Dose.ofSeconds(2, 40), bounds, null)).contains(Dose.ofSeconds(3, 40));
        assertThat(steps.down(Dose.ofSeconds(2, 12), bounds)).contains(Dose.ofSeconds(2, 10));
        assertThat(steps.down(Dose.ofSeconds(2, 10), bounds)).contains(Dose.ofSeconds(1, 10));
    }

    @Test
    void whereAnAuthorSetsNoBoundNothingGoesUpButDownItDoes() {
        assertThat(steps.up(Dose.ofRepetitions(3, 8), NONE, null)).isEmpty();
        assertThat(steps.down(Dose.ofRepetitions(3, 8), NONE)).contains(Dose.ofRepetitions(3, 6));
        assertThat(steps.down(Dose.ofRepetitions(3, 1), NONE)).contains(Dose.ofRepetitions(2, 1));
        assertThat(steps.down(Dose.ofRepetitions(1, 1), NONE)).isEmpty();
        assertThat(steps.down(Dose.ofRepetitions(3, 1).withHold(2), NONE))
                .contains(Dose.ofRepetitions(3, 1).withHold(1));
        assertThat(steps.down(Dose.ofSeconds(1, 5), NONE)).isEmpty();
    }

    @Test
    void fromAboveTheBoundsADoseComesBackIntoThem() {
        assertThat(steps.down(Dose.ofRepetitions(3, 40), bounds(1, 4, 6, 15))).contains(Dose.ofRepetitions(3, 15));
        assertThat(steps.up(Dose.ofRepetitions(9, 40).withHold(60), bounds(1, 4, 6, 15), null))
                .isEmpty();
    }

    @Test
    void restAndSidesStayAsTheyAre() {
        Dose dose = Dose.ofRepetitions(3, 8).withRest(45).onEachSide();
        Dose next = steps.up(dose, bounds(1, 4, 6, 15), null).orElseThrow();
        assertThat(next).isEqualTo(Dose.ofRepetitions(3, 10).withRest(45).onEachSide());
        Dose timed = Dose.ofSeconds(2, 30).withRest(45).onEachSide();
        assertThat(steps.down(timed, NONE).orElseThrow())
                .isEqualTo(Dose.ofSeconds(2, 25).withRest(45).onEachSide());
    }

    @Test
    void aRangeMovesAsAWholeAndBecomesNarrowerAtTheBound() {
        Dose dose = Dose.ofRepetitions(3, 8).withAmount(new Span(8, 12));
        Bounds bounds = bounds(1, 4, 6, 13);
        assertThat(steps.up(dose, bounds, null).orElseThrow().amount()).isEqualTo(new Span(9, 13));
        Dose less = steps.down(dose, bounds).orElseThrow();
        assertThat(less.amount()).isEqualTo(new Span(6, 10));
        assertThat(steps.down(less, bounds).orElseThrow().amount()).isEqualTo(new Span(6, 8));
        assertThat(steps.down(dose.withAmount(new Span(6, 7)), bounds)
                        .orElseThrow()
                        .amount())
                .isEqualTo(Span.of(6));
    }

    @Test
    void aTempoIsNeverTakenForAHold() {
        Dose dose = Dose.ofRepetitions(3, 11).with(new Pace.Tempo(3, 1, 2));
        assertThat(steps.up(dose, bounds(1, 4, 6, 11), null)).contains(dose.withSets(4));
        assertThat(steps.down(Dose.ofMetres(2, 200), NONE)).contains(Dose.ofMetres(1, 200));
        assertThat(DoseSteps.isAtMost(Dose.ofMetres(1, 10), Dose.ofSeconds(1, 10)))
                .isFalse();
    }

    @Test
    void nothingGoesBeyondWhatWasSigned() {
        Bounds bounds = bounds(1, 4, 6, 15);
        assertThat(steps.up(Dose.ofRepetitions(3, 8), bounds, Dose.ofRepetitions(3, 10)))
                .contains(Dose.ofRepetitions(3, 10));
        assertThat(steps.up(
                        Dose.ofRepetitions(3, 8),
                        bounds,
                        Dose.ofRepetitions(4, 9).withHold(1)))
                .contains(Dose.ofRepetitions(3, 8).withHold(1));
        assertThat(steps.up(Dose.ofRepetitions(3, 8), bounds, Dose.ofRepetitions(4, 9)))
                .contains(Dose.ofRepetitions(4, 8));
        assertThat(steps.up(Dose.ofRepetitions(3, 8), bounds, Dose.ofRepetitions(3, 9)))
                .isEmpty();
        assertThat(steps.up(Dose.ofRepetitions(3, 8), bounds, Dose.ofSeconds(10, 900)))
                .isEmpty();
    }

    @Test
    void dosesOfDifferentSortsCantBeCompared() {
        assertThat(DoseSteps.isAtMost(Dose.ofRepetitions(1, 1), Dose.ofSeconds(9, 900)))
                .isFalse();
        assertThat(DoseSteps.isAtMost(Dose.ofSeconds(1, 5), Dose.ofRepetitions(9, 90)))
                .isFalse();
        assertThat(DoseSteps.isAtMost(Dose.ofSeconds(2, 30), Dose.ofSeconds(2, 30)))
                .isTrue();
        assertThat(DoseSteps.isAtMost(Dose.ofSeconds(2, 31), Dose.ofSeconds(2, 30)))
                .isFalse();
        assertThat(DoseSteps.isAtMost(Dose.ofSeconds(3, 30), Dose.ofSeconds(2, 30)))
                .isFalse();
        assertThat(DoseSteps.isAtMost(
                        Dose.ofRepetitions(2, 8).withHold(2),
                        Dose.ofRepetitions(2, 8).withHold(1)))
                .isFalse();
        assertThat(DoseSteps.isAtMost(Dose.ofRepetitions(2, 9), Dose.ofRepetitions(2, 8)))
                .isFalse();
        assertThat(DoseSteps.isAtMost(Dose.ofRepetitions(2, 8), Dose.ofRepetitions(2, 8)))
                .isTrue();
    }

    @Test
    void aStepOfLoadIsTwoToTenPercentAndEveryStepGoesSomewhere() {
        assertThatThrownBy(() -> new StepSizes(2, 5, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepSizes(2, 5, 1, 1, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepSizes(0, 5, 1, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepSizes(2, 0, 1, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepSizes(2, 5, 0, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepSizes(2, 5, 1, 0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new StepSizes(1, 1, 1, 1, 2).loadPercent()).isEqualTo(2);
        assertThat(new StepSizes(1, 1, 1, 1, 10).loadPercent()).isEqualTo(10);
    }

    @Test
    void aWeightGoesUpByFivePercentOnceTheRepetitionsAreAtTheirTop() {
        Bounds bounds = bounds(1, 4, 6, 12);
        Dose dose = Dose.ofRepetitions(3, 10).withHold(5).with(Load.kilograms("20"));
        assertThat(steps.up(dose, bounds, null)).contains(dose.withAmount(Span.of(12)));
        Dose top = dose.withAmount(Span.of(12));
        assertThat(steps.up(top, bounds, null)).contains(top.with(Load.kilograms("21")));
        assertThat(steps.up(top.with(Load.pounds("45")), bounds, null)).contains(top.with(Load.pounds("47.25")));
        assertThat(steps.down(Dose.ofRepetitions(3, 6).with(Load.kilograms("20")), bounds))
                .contains(Dose.ofRepetitions(3, 6).with(Load.kilograms("19")));
        assertThat(steps.up(Dose.ofSeconds(3, 40).with(Load.kilograms("20")), NONE, null))
                .contains(Dose.ofSeconds(3, 40).with(Load.kilograms("21")));
        assertThat(steps.down(Dose.ofMetres(3, 40).with(Load.kilograms("20")), NONE))
                .contains(Dose.ofMetres(3, 40).with(Load.kilograms("19")));
    }

    @Test
    void aWeightNeverGoesUpByMoreThanTenPercent() {
        Dose light = Dose.ofMetres(3, 20).with(Load.kilograms("2.25"));
        assertThat(steps.up(light, NONE, null)).isEmpty();
        assertThat(steps.up(light.with(Load.kilograms("2.5")), NONE, null))
                .contains(light.with(Load.kilograms("2.75")));
        assertThat(steps.down(light, NONE)).contains(light.with(Load.kilograms("2")));
        assertThat(steps.down(Dose.ofMetres(1, 20).with(Load.kilograms("0.25")), NONE))
                .isEmpty();
        assertThat(steps.down(Dose.ofMetres(1, 20).with(Load.kilograms("0.4")), NONE))
                .contains(Dose.ofMetres(1, 20).with(Load.kilograms("0.25")));
        assertThat(steps.up(light.with(Load.kilograms("290")), NONE, null)).isEmpty();
        assertThat(steps.up(light.with(Load.kilograms("285")), NONE, null))
                .contains(light.with(Load.kilograms("299.25")));
    }

    @Test
    void bandsAndTheOwnBodyHaveNoSteps() {
        Dose band = Dose.ofMetres(1, 20).with(new Load.Band(Load.Colour.RED));
        assertThat(steps.up(band, NONE, null)).isEmpty();
        assertThat(steps.down(band, NONE)).isEmpty();
        assertThat(DoseSteps.isAtMost(band, band)).isTrue();
        assertThat(DoseSteps.isAtMost(band, band.with(new Load.Band(Load.Colour.BLUE))))
                .isFalse();
        Dose kilos = band.with(Load.kilograms("5"));
        assertThat(DoseSteps.isAtMost(kilos, band.with(Load.pounds("50")))).isFalse();
        assertThat(DoseSteps.isAtMost(kilos, band.with(Load.kilograms("5")))).isTrue();
        assertThat(DoseSteps.isAtMost(kilos, band.with(Load.kilograms("4.75")))).isFalse();
        assertThat(DoseSteps.isAtMost(kilos, band.with(new Load.BodyWeight()))).isFalse();
        assertThat(DoseSteps.isAtMost(band, kilos)).isFalse();
    }
}
