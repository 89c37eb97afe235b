package org.restride.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * How much of an exercise one session asks for. A combination that makes no sense can't be built: a set is counted in repetitions, lasts a
 * time, or covers a distance; only repetitions have a pace or leave some in reserve.
 *
 * @param warmUpSets lighter sets before the others, 0 to 3
 * @param sets 1 to 10
 * @param set what one set is
 * @param restSeconds rest between two sets, 0 to 300 seconds
 */
public record Dose(int warmUpSets, int sets, Work set, int restSeconds, Side side, Load load, Effort effort) {
    public static final Range WARM_UP_SETS = new Range("warm-up", 0, 3);
    public static final Range SETS = new Range("sets", 1, 10);
    public static final Range REST_SECONDS = new Range("rest", 0, 300);

    /** What one set is. */
    public sealed interface Work {
        /** How many repetitions, seconds or metres. */
        Span amount();

        /**
         * The same work with another amount.
         *
         * @throws DomainError.Invalid if it is out of its range
         */
        Work with(Span amount);
    }

    /**
     * A set that is counted.
     *
     * @param amount 1 to 100
     */
    public record Repetitions(Span amount, Pace pace) implements Work {
        public static final Range COUNT = new Range("repetitions", 1, 100);
        /** 0 stands for no hold. */
        public static final Range HOLD_SECONDS = new Range("hold", 0, 60);

        public Repetitions {
            COUNT.require(amount);
        }

        /**
         * @param holdSeconds 0 for none
         */
        public Repetitions(int count, int holdSeconds) {
            this(Span.of(count), holdSeconds == 0 ? new Pace.Own() : new Pace.Hold(holdSeconds));
        }

        @Override
        public Repetitions with(Span other) {
            return new Repetitions(other, pace);
        }
    }

    /**
     * A set that is timed: a position that is held, or a movement that goes on.
     *
     * @param amount 5 to 3600 seconds
     */
    public record Timed(Span amount) implements Work {
        public static final Range SECONDS = new Range("seconds", 5, 3600);

        public Timed {
            SECONDS.require(amount);
        }

        public Timed(int seconds) {
            this(Span.of(seconds));
        }

        @Override
        public Timed with(Span other) {
            return new Timed(other);
        }
    }

    /**
     * A set that ends after a way: walking with a weight, strides, a hill.
     *
     * @param amount 5 to 20000 metres
     */
    public record Distance(Span amount) implements Work {
        public static final Range METRES = new Range("metres", 5, 20_000);

        public Distance {
            METRES.require(amount);
        }

        public Distance(int metres) {
            this(Span.of(metres));
        }

        @Override
        public Distance with(Span other) {
            return new Distance(other);
        }
    }

    /**
     * The same dose with every part in a field of its own; the form in which it is stored and sent. What is absent is not asked for.
     *
     * @param repetitionsTo the most, if there is a choice; likewise {@code secondsTo} and {@code metresTo}
     * @param perSide true for each side
     * @param tempo seconds down, pause and up: "3-1-2"
     * @param side left, right or alternating
     * @param band the band's colour
     * @param bodyWeight true if nothing else is to be used
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Flat(
            int sets,
            @Nullable Integer repetitions,
            @Nullable Integer seconds,
            @Nullable Integer holdSeconds,
            @Nullable Integer restSeconds,
            @Nullable Boolean perSide,
            @Nullable Integer repetitionsTo,
            @Nullable Integer secondsTo,
            @Nullable Integer metres,
            @Nullable Integer metresTo,
            @Nullable String tempo,
            @Nullable String side,
            @Nullable BigDecimal kilograms,
            @Nullable BigDecimal pounds,
            @Nullable String band,
            @Nullable Boolean bodyWeight,
            @Nullable Integer rpe,
            @Nullable Integer rir,
            @Nullable Integer warmUpSets) {

        /** The parts that the first doses had; whatever else there may be is not asked for. */
        public Flat(
                int sets,
                @Nullable Integer repetitions,
                @Nullable Integer seconds,
                @Nullable Integer holdSeconds,
                @Nullable Integer restSeconds,
                @Nullable Boolean perSide) {
            this(
                    sets,
                    repetitions,
                    seconds,
                    holdSeconds,
                    restSeconds,
                    perSide,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /**
     * @throws DomainError.Invalid if a number is out of its range, or repetitions in reserve are asked for where none are counted
     */
    public Dose {
        WARM_UP_SETS.require(warmUpSets);
        SETS.require(sets);
        REST_SECONDS.require(restSeconds);
        if (effort instanceof Effort.Rir && !(set instanceof Repetitions)) {
            throw new DomainError.Invalid("plans.dose.error.rir-without-repetitions");
        }
    }

    /** A dose that says nothing of load or effort. */
    public Dose(int sets, Work set, int restSeconds, boolean perSide) {
        this(0, sets, set, restSeconds, perSide ? Side.EACH : Side.TOGETHER, new Load.NotSaid(), new Effort.NotSaid());
    }

    public static Dose ofRepetitions(int sets, int repetitions) {
        return new Dose(sets, new Repetitions(repetitions, 0), 0, false);
    }

    public static Dose ofSeconds(int sets, int seconds) {
        return new Dose(sets, new Timed(seconds), 0, false);
    }

    public static Dose ofMetres(int sets, int metres) {
        return new Dose(sets, new Distance(metres), 0, false);
    }

    /**
     * @throws DomainError.Invalid if a number is out of its range or the parts don't go together
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Dose of(Flat flat) {
        return FlatDose.read(flat);
    }

    @JsonValue
    public Flat flat() {
        return FlatDose.write(this);
    }

    /** How many repetitions, seconds or metres a set has. */
    public Span amount() {
        return set.amount();
    }

    /** Repetitions a set, of a range the most; empty if sets are not counted. */
    public OptionalInt repetitions() {
        return set instanceof Repetitions ? OptionalInt.of(amount().most()) : OptionalInt.empty();
    }

    /** Length of a set in seconds, of a range the most; empty if sets are not timed. */
    public OptionalInt seconds() {
        return set instanceof Timed ? OptionalInt.of(amount().most()) : OptionalInt.empty();
    }

    /** Length of a set in metres, of a range the most; empty if sets cover no distance. */
    public OptionalInt metres() {
        return set instanceof Distance ? OptionalInt.of(amount().most()) : OptionalInt.empty();
    }

    /** Hold of each repetition in seconds, 0 if there is none. */
    public int holdSeconds() {
        return set instanceof Repetitions(var _, Pace.Hold(int seconds)) ? seconds : 0;
    }

    /** Whether each set is done on the left and on the right. */
    public boolean perSide() {
        return side == Side.EACH;
    }

    public Dose withSets(int number) {
        return new Dose(warmUpSets, number, set, restSeconds, side, load, effort);
    }

    public Dose withWarmUpSets(int number) {
        return new Dose(number, sets, set, restSeconds, side, load, effort);
    }

    /** With other repetitions, seconds or metres a set; the kind stays. */
    public Dose withAmount(Span amount) {
        return with(set.with(amount));
    }

    public Dose with(Work other) {
        return new Dose(warmUpSets, sets, other, restSeconds, side, load, effort);
    }

    public Dose withRest(int seconds) {
        return new Dose(warmUpSets, sets, set, seconds, side, load, effort);
    }

    /**
     * @param seconds 0 for none
     * @throws DomainError.Invalid if the sets are not counted
     */
    public Dose withHold(int seconds) {
        Repetitions.HOLD_SECONDS.require(seconds);
        return with(seconds == 0 ? new Pace.Own() : new Pace.Hold(seconds));
    }

    /**
     * @throws DomainError.Invalid if the sets are not counted, so that there is no pace to set
     */
    public Dose with(Pace pace) {
        if (set instanceof Repetitions repetitions) {
            return with(new Repetitions(repetitions.amount(), pace));
        }
        throw new DomainError.Invalid(
                pace instanceof Pace.Tempo ? "plans.dose.error.tempo-of-timed" : "plans.dose.error.hold-of-timed");
    }

    public Dose onEachSide() {
        return on(Side.EACH);
    }

    public Dose on(Side other) {
        return new Dose(warmUpSets, sets, set, restSeconds, other, load, effort);
    }

    public Dose with(Load other) {
        return new Dose(warmUpSets, sets, set, restSeconds, side, other, effort);
    }

    /**
     * @throws DomainError.Invalid if repetitions in reserve are asked for where none are counted
     */
    public Dose with(Effort other) {
        return new Dose(warmUpSets, sets, set, restSeconds, side, load, other);
    }
}
