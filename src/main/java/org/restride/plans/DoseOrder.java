package org.restride.plans;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of two doses of an exercise is less, part by part. Doses of different sorts can't be compared. */
public final class DoseOrder {
    private DoseOrder() {}

    /** Whether no part of the dose is more than in the other. */
    public static boolean isAtMost(Dose dose, Dose most) {
        return dose.set().getClass() == most.set().getClass()
                && dose.warmUpSets() <= most.warmUpSets()
                && dose.sets() <= most.sets()
                && dose.amount().least() <= most.amount().least()
                && dose.amount().most() <= most.amount().most()
                && dose.holdSeconds() <= most.holdSeconds()
                && dose.load().equals(least(dose.load(), most.load()));
    }

    /** The dose with no part above the other's; empty if they can't be compared. */
    public static Optional<Dose> least(Dose dose, Dose most) {
        Load load = least(dose.load(), most.load());
        if (load == null || dose.set().getClass() != most.set().getClass()) {
            return Optional.empty();
        }
        Span amount = new Span(
                Math.min(dose.amount().least(), most.amount().least()),
                Math.min(dose.amount().most(), most.amount().most()));
        Dose least = dose.withWarmUpSets(Math.min(dose.warmUpSets(), most.warmUpSets()))
                .withSets(Math.min(dose.sets(), most.sets()))
                .withAmount(amount)
                .with(load);
        return Optional.of(dose.holdSeconds() > most.holdSeconds() ? least.withHold(most.holdSeconds()) : least);
    }

    private static @Nullable Load least(Load load, Load most) {
        if (load instanceof Load.Weight(var amount, var unit)
                && most instanceof Load.Weight(var other, var same)
                && unit == same) {
            return amount.compareTo(other) <= 0 ? load : most;
        }
        return load.equals(most) ? load : null;
    }
}
