package org.restride.plans.progression;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Bounds;
import org.restride.plans.Dose;
import org.restride.plans.Range;

/** One step of a dose up or down: one part of it changes, never beyond the bounds. Where an author sets no bound, nothing goes up. */
final class DoseSteps {

    private final StepSizes sizes;

    DoseSteps(StepSizes sizes) {
        this.sizes = sizes;
    }

    /**
     * A part of a dose that counts something.
     *
     * @param size of one step
     * @param bounds the author's, if there are any
     * @param legal what the part may be at all
     */
    private record Part(int value, int size, Bounds.@Nullable Range bounds, Range legal, IntFunction<Dose> with) {

        Optional<Dose> up() {
            int most = bounds == null ? value : Math.min(bounds.most(), legal.to());
            return value < most ? Optional.of(with.apply(Math.min(value + size, most))) : Optional.empty();
        }

        Optional<Dose> down() {
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
    Optional<Dose> up(Dose dose, Bounds bounds, @Nullable Dose highest) {
        return parts(dose, bounds).stream()
                .flatMap(part -> part.up().stream())
                .filter(next -> highest == null || isAtMost(next, highest))
                .findFirst();
    }

    /**
     * @return empty at the bottom
     */
    Optional<Dose> down(Dose dose, Bounds bounds) {
        return parts(dose, bounds).stream()
                .flatMap(part -> part.down().stream())
                .findFirst();
    }

    /** Whether no part of the dose is more than in the other; doses of different sorts can't be compared. */
    static boolean isAtMost(Dose dose, Dose most) {
        return dose.sets() <= most.sets()
                && dose.repetitions().isPresent() == most.repetitions().isPresent()
                && dose.repetitions().orElse(0) <= most.repetitions().orElse(0)
                && dose.seconds().orElse(0) <= most.seconds().orElse(0)
                && dose.holdSeconds() <= most.holdSeconds();
    }

    /** The parts in the order in which they change. */
    private List<Part> parts(Dose dose, Bounds bounds) {
        Part sets = new Part(
                dose.sets(),
                sizes.sets(),
                bounds.sets(),
                Dose.SETS,
                value -> new Dose(value, dose.set(), dose.restSeconds(), dose.perSide()));
        return switch (dose.set()) {
            case Dose.Repetitions repetitions -> List.of(count(dose, repetitions, bounds), hold(dose, bounds), sets);
            case Dose.Timed timed -> List.of(seconds(dose, timed, bounds), sets);
        };
    }

    private Part count(Dose dose, Dose.Repetitions set, Bounds bounds) {
        return new Part(
                set.count(),
                sizes.repetitions(),
                bounds.repetitions(),
                Dose.Repetitions.COUNT,
                value -> with(dose, new Dose.Repetitions(value, set.holdSeconds())));
    }

    private Part hold(Dose dose, Bounds bounds) {
        return new Part(
                dose.holdSeconds(),
                sizes.holdSeconds(),
                bounds.holdSeconds(),
                Dose.Repetitions.HOLD_SECONDS,
                dose::withHold);
    }

    private Part seconds(Dose dose, Dose.Timed set, Bounds bounds) {
        return new Part(
                set.seconds(),
                sizes.seconds(),
                bounds.seconds(),
                Dose.Timed.SECONDS,
                value -> with(dose, new Dose.Timed(value)));
    }

    private static Dose with(Dose dose, Dose.Work set) {
        return new Dose(dose.sets(), set, dose.restSeconds(), dose.perSide());
    }
}
