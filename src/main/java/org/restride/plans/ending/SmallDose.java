package org.restride.plans.ending;

import org.restride.plans.Dose;
import org.restride.plans.Span;

/** The dose with which an exercise is kept up: half of the sets, and of a range the least. */
final class SmallDose {

    private SmallDose() {}

    static Dose of(Dose dose) {
        int sets = (dose.sets() + 1) / 2;
        return dose.withSets(sets)
                .withWarmUpSets(0)
                .withAmount(Span.of(dose.amount().least()));
    }
}
