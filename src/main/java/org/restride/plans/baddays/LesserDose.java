package org.restride.plans.baddays;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.plans.Dose;
import org.restride.plans.DoseOrder;
import org.restride.plans.DoseTime;
import org.restride.plans.Effort;
import org.restride.plans.Load;
import org.restride.plans.Range;
import org.restride.plans.Span;
import org.restride.plans.progression.DoseSteps;
import org.restride.plans.progression.Rung;
import org.restride.plans.progression.StepSizes;

/** Smaller doses of an exercise. No part is ever more than before; none goes below the bounds, unless it was below already. */
final class LesserDose {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final DoseSteps SMALLEST_STEPS = new DoseSteps(new StepSizes(1, 1, 1, 1, 2));
    private static final int MOST_STEPS = 5_000;

    private LesserDose() {}

    /** About half: half the sets, or where they can't be fewer half of each; half a weight; no warm-up sets, no effort to reach. */
    static Dose half(Dose usual, Bounds bounds) {
        Dose eased = usual.withWarmUpSets(0).with(new Effort.NotSaid()).with(half(usual.load()));
        int sets = less(usual.sets(), halfOf(usual.sets()), bounds.sets(), Dose.SETS);
        return sets < usual.sets() ? eased.withSets(sets) : shorter(eased, bounds);
    }

    /** As few sets as the bounds allow, each as it is: what a set asks for is what it is worth. */
    static Dose fewestSets(Dose usual, Bounds bounds) {
        return usual.withWarmUpSets(0).withSets(less(usual.sets(), 1, bounds.sets(), Dose.SETS));
    }

    /** With half of each set, as far as the bounds allow. */
    static Dose shorter(Dose usual, Bounds bounds) {
        int most = usual.amount().most();
        int shorter =
                switch (usual.set()) {
                    case Dose.Repetitions _ -> less(most, halfOf(most), bounds.repetitions(), Dose.Repetitions.COUNT);
                    case Dose.Timed _ -> less(most, halfOf(most), bounds.seconds(), Dose.Timed.SECONDS);
                    case Dose.Distance _ -> less(most, halfOf(most), null, Dose.Distance.METRES);
                };
        return usual.withAmount(new Span(Math.min(usual.amount().least(), shorter), shorter));
    }

    /** About half of what one begins with on an easier rung; empty if even the least there is more than the usual in some part. */
    static Optional<Dose> onRung(Rung easier, Dose usual) {
        Dose half = half(easier.start(), easier.bounds());
        Dose dose =
                half.withSets(less(half.sets(), usual.sets(), easier.bounds().sets(), Dose.SETS));
        for (int step = 0; step < MOST_STEPS; step++) {
            if (isNoMore(dose, usual)) {
                return Optional.of(dose);
            }
            Optional<Dose> less = SMALLEST_STEPS.down(dose, easier.bounds());
            if (less.isEmpty()) {
                return Optional.empty();
            }
            dose = less.get();
        }
        return Optional.empty();
    }

    private static boolean isNoMore(Dose dose, Dose usual) {
        boolean sameSort = dose.set().getClass() == usual.set().getClass();
        return dose.sets() <= usual.sets()
                && DoseTime.seconds(dose) <= DoseTime.seconds(usual)
                && (!sameSort || DoseOrder.isAtMost(dose.with(usual.load()), usual));
    }

    private static Load half(Load load) {
        if (!(load instanceof Load.Weight(BigDecimal amount, Load.Unit unit)) || amount.compareTo(QUARTER) <= 0) {
            return load;
        }
        BigDecimal quarters = amount.multiply(BigDecimal.valueOf(2)).setScale(0, RoundingMode.FLOOR);
        return new Load.Weight(quarters.multiply(QUARTER).max(QUARTER), unit);
    }

    private static int halfOf(int number) {
        return (number + 1) / 2;
    }

    /** The wanted number, drawn into the bounds, but never above what it was. */
    private static int less(int usual, int wanted, Bounds.@Nullable Range bounds, Range legal) {
        int least = bounds == null ? legal.from() : Math.max(bounds.least(), legal.from());
        int most = bounds == null ? legal.to() : Math.min(bounds.most(), legal.to());
        return Math.min(usual, Math.clamp(wanted, least, Math.max(least, most)));
    }
}
