package org.restride.plans.progression;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.plans.Dose;
import org.restride.plans.Pace;
import org.restride.plans.Range;
import org.restride.plans.Span;

/** One step of a dose up or down: one part of it changes, never beyond the bounds. Where an author sets no bound, nothing goes up. */
public final class DoseSteps {

    private final StepSizes sizes;

    public DoseSteps(StepSizes sizes) {
        this.sizes = sizes;
    }

    /** A part of a dose that can be more or less; empty where there is no room. */
    private interface Part {
        Optional<Dose> up();

        Optional<Dose> down();
    }

    /**
     * A part that counts something.
     *
     * @param size of one step
     * @param bounds the author's, if there are any
     * @param legal what the part may be at all
     */
    private record Counted(int value, int size, Bounds.@Nullable Range bounds, Range legal, IntFunction<Dose> with)
            implements Part {

        @Override
        public Optional<Dose> up() {
            int most = bounds == null ? value : Math.min(bounds.most(), legal.to());
            return value < most ? Optional.of(with.apply(Math.min(value + size, most))) : Optional.empty();
        }

        @Override
        public Optional<Dose> down() {
            int least = bounds == null ? legal.from() : Math.max(bounds.least(), legal.from());
            int most = bounds == null ? legal.to() : bounds.most();
            int next = Math.clamp(value - size, least, Math.max(least, most));
            return value > least ? Optional.of(with.apply(next)) : Optional.empty();
        }
    }

    /**
     * @param highest what no part may go beyond; null if only the bounds count
     * @return empty at the top
     */
    public Optional<Dose> up(Dose dose, Bounds bounds, @Nullable Dose highest) {
        return parts(dose, bounds).stream()
                .flatMap(part -> part.up().stream())
                .filter(next -> highest == null || isAtMost(next, highest))
                .findFirst();
    }

    /**
     * @return empty at the bottom
     */
    public Optional<Dose> down(Dose dose, Bounds bounds) {
        return parts(dose, bounds).stream()
                .flatMap(part -> part.down().stream())
                .findFirst();
    }

    /** Whether no part of the dose is more than in the other; doses of different sorts can't be compared. */
    public static boolean isAtMost(Dose dose, Dose most) {
        return dose.sets() <= most.sets()
                && dose.set().getClass() == most.set().getClass()
                && dose.amount().most() <= most.amount().most()
                && dose.holdSeconds() <= most.holdSeconds()
                && LoadStep.isAtMost(dose.load(), most.load());
    }

    /** The parts in the order in which they change. */
    private List<Part> parts(Dose dose, Bounds bounds) {
        Part sets = new Counted(dose.sets(), sizes.sets(), bounds.sets(), Dose.SETS, dose::withSets);
        return switch (dose.set()) {
            case Dose.Repetitions(Span _, Pace.Tempo _) -> List.of(count(dose, bounds), load(dose), sets);
            case Dose.Repetitions _ -> List.of(count(dose, bounds), hold(dose, bounds), load(dose), sets);
            case Dose.Timed _ -> List.of(seconds(dose, bounds), load(dose), sets);
            case Dose.Distance _ -> List.of(load(dose), sets);
        };
    }

    /** No author bounds a weight: it goes by percent, and only where the part before it is at its top. */
    private Part load(Dose dose) {
        LoadStep step = new LoadStep(sizes.loadPercent());
        return new Part() {
            @Override
            public Optional<Dose> up() {
                return step.up(dose.load()).map(dose::with);
            }

            @Override
            public Optional<Dose> down() {
                return step.down(dose.load()).map(dose::with);
            }
        };
    }

    private Part count(Dose dose, Bounds bounds) {
        return amount(dose, sizes.repetitions(), bounds.repetitions(), Dose.Repetitions.COUNT);
    }

    private Part hold(Dose dose, Bounds bounds) {
        return new Counted(
                dose.holdSeconds(),
                sizes.holdSeconds(),
                bounds.holdSeconds(),
                Dose.Repetitions.HOLD_SECONDS,
                dose::withHold);
    }

    private Part seconds(Dose dose, Bounds bounds) {
        return amount(dose, sizes.seconds(), bounds.seconds(), Dose.Timed.SECONDS);
    }

    /** A range moves as a whole by its most; where its least would leave the bounds it becomes narrower. */
    private static Part amount(Dose dose, int size, Bounds.@Nullable Range bounds, Range legal) {
        Span now = dose.amount();
        int floor = bounds == null ? legal.from() : Math.max(bounds.least(), legal.from());
        return new Counted(now.most(), size, bounds, legal, most -> {
            int moved = now.least() + most - now.most();
            return dose.withAmount(new Span(Math.min(Math.max(moved, floor), most), most));
        });
    }
}
