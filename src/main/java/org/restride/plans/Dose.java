package org.restride.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * How much of an exercise one session asks for. A combination that makes no sense can't be built: a set is either counted in repetitions
 * (each with or without a hold) or lasts a time.
 *
 * @param sets 1 to 10
 * @param set what one set is
 * @param restSeconds rest between two sets, 0 to 300 seconds
 * @param perSide whether each set is done on the left and on the right
 */
public record Dose(int sets, Work set, int restSeconds, boolean perSide) {
    public static final Range SETS = new Range("sets", 1, 10);
    public static final Range REST_SECONDS = new Range("rest", 0, 300);

    /** What one set is. */
    public sealed interface Work {}

    /**
     * A set that is counted.
     *
     * @param count 1 to 100
     * @param holdSeconds how long the end position of each repetition is held, 0 to 60 seconds
     */
    public record Repetitions(int count, int holdSeconds) implements Work {
        public static final Range COUNT = new Range("repetitions", 1, 100);
        public static final Range HOLD_SECONDS = new Range("hold", 0, 60);

        public Repetitions {
            COUNT.require(count);
            HOLD_SECONDS.require(holdSeconds);
        }
    }

    /**
     * A set that is timed: a position that is held, or a movement that goes on.
     *
     * @param seconds 5 to 900
     */
    public record Timed(int seconds) implements Work {
        public static final Range SECONDS = new Range("seconds", 5, 900);

        public Timed {
            SECONDS.require(seconds);
        }
    }

    /** The same dose with every part in a field of its own; the form in which it is stored and sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Flat(
            int sets,
            @Nullable Integer repetitions,
            @Nullable Integer seconds,
            @Nullable Integer holdSeconds,
            @Nullable Integer restSeconds,
            @Nullable Boolean perSide) {}

    public Dose {
        SETS.require(sets);
        REST_SECONDS.require(restSeconds);
    }

    public static Dose ofRepetitions(int sets, int repetitions) {
        return new Dose(sets, new Repetitions(repetitions, 0), 0, false);
    }

    public static Dose ofSeconds(int sets, int seconds) {
        return new Dose(sets, new Timed(seconds), 0, false);
    }

    /**
     * @throws DomainError.Invalid if a number is out of its range, if both or neither of repetitions and seconds are
     *     given, or if a timed set has a hold
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Dose of(Flat flat) {
        int rest = flat.restSeconds() == null ? 0 : flat.restSeconds();
        return new Dose(flat.sets(), work(flat), rest, Boolean.TRUE.equals(flat.perSide()));
    }

    private static Work work(Flat flat) {
        int hold = flat.holdSeconds() == null ? 0 : flat.holdSeconds();
        if (flat.repetitions() != null && flat.seconds() == null) {
            return new Repetitions(flat.repetitions(), hold);
        }
        if (flat.seconds() != null && flat.repetitions() == null && hold == 0) {
            return new Timed(flat.seconds());
        }
        throw new DomainError.Invalid("plans.dose.error.repetitions-or-seconds");
    }

    @JsonValue
    public Flat flat() {
        Integer rest = restSeconds == 0 ? null : restSeconds;
        Boolean sides = perSide ? Boolean.TRUE : null;
        return switch (set) {
            case Repetitions(int count, int hold) -> new Flat(sets, count, null, hold == 0 ? null : hold, rest, sides);
            case Timed(int seconds) -> new Flat(sets, null, seconds, null, rest, sides);
        };
    }

    /** Repetitions a set; empty if a set is timed. */
    public OptionalInt repetitions() {
        return set instanceof Repetitions repetitions ? OptionalInt.of(repetitions.count()) : OptionalInt.empty();
    }

    /** Length of a set in seconds; empty if repetitions are counted. */
    public OptionalInt seconds() {
        return set instanceof Timed timed ? OptionalInt.of(timed.seconds()) : OptionalInt.empty();
    }

    /** Hold of each repetition in seconds, 0 if there is none. */
    public int holdSeconds() {
        return set instanceof Repetitions repetitions ? repetitions.holdSeconds() : 0;
    }

    public Dose withRest(int seconds) {
        return new Dose(sets, set, seconds, perSide);
    }

    /**
     * @throws DomainError.Invalid if the sets are timed
     */
    public Dose withHold(int seconds) {
        return switch (set) {
            case Repetitions repetitions ->
                new Dose(sets, new Repetitions(repetitions.count(), seconds), restSeconds, perSide);
            case Timed _ -> throw new DomainError.Invalid("plans.dose.error.hold-of-timed");
        };
    }

    public Dose onEachSide() {
        return new Dose(sets, set, restSeconds, true);
    }
}
