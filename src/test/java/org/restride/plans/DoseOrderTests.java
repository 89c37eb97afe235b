package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.plans.Generators.doses;
import static org.restride.plans.Generators.theory;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoseOrderTests {
    private static final Dose DOSE = Dose.ofRepetitions(2, 8)
            .withAmount(new Span(8, 10))
            .withHold(3)
            .withWarmUpSets(1)
            .with(Load.kilograms("5"));

    @Test
    void theLeastOfTwoDosesIsAtMostBoth() {
        theory().forAll(doses(), doses()).checkAssert((one, other) -> DoseOrder.least(one, other)
                .ifPresentOrElse(
                        least -> {
                            assertThat(DoseOrder.isAtMost(least, one)).isTrue();
                            assertThat(DoseOrder.isAtMost(least, other)).isTrue();
                        },
                        () -> {
                            assertThat(DoseOrder.isAtMost(one, other)).isFalse();
                            assertThat(DoseOrder.isAtMost(other, one)).isFalse();
                        }));
    }

    @Test
    void aDoseIsAtMostItself() {
        assertThat(DoseOrder.isAtMost(DOSE, DOSE)).isTrue();
        assertThat(DoseOrder.least(DOSE, DOSE)).contains(DOSE);
    }

    @Test
    void moreInOnePartIsMore() {
        List<Dose> more = List.of(
                DOSE.withSets(3),
                DOSE.withAmount(new Span(9, 10)),
                DOSE.withAmount(new Span(8, 11)),
                DOSE.withHold(4),
                DOSE.withWarmUpSets(2),
                DOSE.with(Load.kilograms("5.25")));
        assertThat(more).allSatisfy(each -> {
            assertThat(DoseOrder.isAtMost(each, DOSE)).isFalse();
            assertThat(DoseOrder.isAtMost(DOSE, each)).isTrue();
            assertThat(DoseOrder.least(each, DOSE)).contains(DOSE);
            assertThat(DoseOrder.least(DOSE, each)).contains(DOSE);
        });
    }

    @Test
    void ofTwoThatAreLessInOtherPartsTheLeastIsLessInBoth() {
        Dose one = Dose.ofRepetitions(1, 12).withHold(5);
        Dose other = Dose.ofRepetitions(3, 8);
        assertThat(DoseOrder.isAtMost(one, other)).isFalse();
        assertThat(DoseOrder.isAtMost(other, one)).isFalse();
        assertThat(DoseOrder.least(one, other)).contains(Dose.ofRepetitions(1, 8));
    }

    @Test
    void otherSortsAndOtherLoadsCannotBeCompared() {
        Dose band = DOSE.with(new Load.Band(Load.Colour.RED));
        assertThat(DoseOrder.least(Dose.ofSeconds(1, 10), Dose.ofMetres(1, 10))).isEmpty();
        assertThat(DoseOrder.isAtMost(Dose.ofSeconds(1, 10), Dose.ofMetres(1, 10)))
                .isFalse();
        assertThat(DoseOrder.least(band, band)).contains(band);
        assertThat(DoseOrder.isAtMost(band, band)).isTrue();
        assertThat(DoseOrder.least(band, DOSE)).isEmpty();
        assertThat(DoseOrder.least(DOSE, DOSE.with(Load.pounds("50")))).isEmpty();
        assertThat(DoseOrder.isAtMost(DOSE, DOSE.with(Load.pounds("50")))).isFalse();
        assertThat(DoseOrder.isAtMost(DOSE, DOSE.with(new Load.BodyWeight()))).isFalse();
    }
}
