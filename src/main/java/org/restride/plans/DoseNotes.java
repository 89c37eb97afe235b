package org.restride.plans;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/** What has been read of a typed dose so far. Each part can be noted once; a second time answers false. */
final class DoseNotes {
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private @Nullable Integer warmUpSets;
    private @Nullable Integer sets;
    private Dose.@Nullable Work work;
    private @Nullable Integer hold;
    private Pace.@Nullable Tempo tempo;
    private @Nullable Integer rest;
    private @Nullable Side side;
    private @Nullable Load load;
    private @Nullable Effort effort;
    private @Nullable Cadence cadence;
    private @Nullable Integer timesADay;

    boolean warmUpSets(int number) {
        if (warmUpSets != null) {
            return false;
        }
        Dose.WARM_UP_SETS.require(number);
        warmUpSets = number;
        return true;
    }

    boolean sets(int number) {
        if (sets != null) {
            return false;
        }
        Dose.SETS.require(number);
        sets = number;
        return true;
    }

    boolean work(Dose.Work read) {
        if (work != null) {
            return false;
        }
        work = read;
        return true;
    }

    boolean hold(int seconds) {
        if (hold != null) {
            return false;
        }
        Dose.Repetitions.HOLD_SECONDS.require(seconds);
        hold = seconds;
        return true;
    }

    boolean tempo(Pace.Tempo read) {
        if (tempo != null) {
            return false;
        }
        tempo = read;
        return true;
    }

    boolean rest(int seconds) {
        if (rest != null) {
            return false;
        }
        Dose.REST_SECONDS.require(seconds);
        rest = seconds;
        return true;
    }

    boolean side(Side read) {
        if (side != null) {
            return false;
        }
        side = read;
        return true;
    }

    boolean load(Load read) {
        if (load != null) {
            return false;
        }
        load = read;
        return true;
    }

    boolean effort(Effort read) {
        if (effort != null) {
            return false;
        }
        effort = read;
        return true;
    }

    boolean cadence(Cadence read) {
        if (cadence != null || !days.isEmpty()) {
            return false;
        }
        cadence = read;
        return true;
    }

    boolean days(Set<DayOfWeek> read) {
        return cadence == null && days.addAll(read);
    }

    /** Goes with days or alone. */
    boolean timesADay(int times) {
        if (timesADay != null) {
            return false;
        }
        timesADay = new Cadence.EveryDay(times).timesADay();
        return true;
    }

    /**
     * The dose, with one set if none is named; empty while neither repetitions, a time nor a distance was read.
     *
     * @throws DomainError.Invalid if the parts don't go together
     */
    Optional<Dose> dose() {
        if (work == null) {
            return Optional.empty();
        }
        if (hold != null && tempo != null) {
            throw new DomainError.Invalid("plans.dose.error.hold-or-tempo");
        }
        Dose dose = new Dose(
                warmUpSets == null ? 0 : warmUpSets,
                sets == null ? 1 : sets,
                work,
                rest == null ? 0 : rest,
                side == null ? Side.TOGETHER : side,
                load == null ? new Load.NotSaid() : load,
                effort == null ? new Effort.NotSaid() : effort);
        Dose held = hold == null ? dose : dose.withHold(hold);
        return Optional.of(tempo == null ? held : held.with(tempo));
    }

    /** Whether nothing is noted but, perhaps, days. */
    boolean isEmpty() {
        return Stream.of(warmUpSets, sets, work, hold, tempo, rest, side, load, effort)
                .allMatch(Objects::isNull);
    }

    /**
     * The dose with what was noted in its place; other repetitions keep the pace.
     *
     * @throws DomainError.Invalid if the parts don't go together
     */
    Dose onto(Dose dose) {
        if (hold != null && tempo != null) {
            throw new DomainError.Invalid("plans.dose.error.hold-or-tempo");
        }
        Dose changed = new Dose(
                warmUpSets == null ? dose.warmUpSets() : warmUpSets,
                sets == null ? dose.sets() : sets,
                work == null ? dose.set() : paced(work, dose.set()),
                rest == null ? dose.restSeconds() : rest,
                side == null ? dose.side() : side,
                load == null ? dose.load() : load,
                effort == null ? dose.effort() : effort);
        Dose held = hold == null ? changed : changed.withHold(hold);
        return tempo == null ? held : held.with(tempo);
    }

    private static Dose.Work paced(Dose.Work work, Dose.Work before) {
        return work instanceof Dose.Repetitions(Span amount, Pace _)
                        && before instanceof Dose.Repetitions(Span _, Pace pace)
                ? new Dose.Repetitions(amount, pace)
                : work;
    }

    /**
     * How often; empty if nothing is said.
     *
     * @throws DomainError.Invalid if several times a day are asked for on days that are not fixed
     */
    Optional<Cadence> cadence() {
        int times = timesADay == null ? 1 : timesADay;
        if (!days.isEmpty()) {
            return Optional.of(new Cadence.DaysOfWeek(List.copyOf(days), times));
        }
        if (timesADay == null) {
            return Optional.ofNullable(cadence);
        }
        if (cadence == null || cadence instanceof Cadence.EveryDay) {
            return Optional.of(new Cadence.EveryDay(times));
        }
        throw new DomainError.Invalid("plans.cadence.error.times-a-day-with-other");
    }
}
