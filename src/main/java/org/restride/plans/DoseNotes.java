package org.restride.plans;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been read of a typed dose so far. Each part can be noted once; a second time answers false. */
final class DoseNotes {
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private @Nullable Integer sets;
    private Dose.@Nullable Work work;
    private @Nullable Integer hold;
    private @Nullable Integer rest;
    private boolean perSide;
    private @Nullable Cadence cadence;

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

    boolean rest(int seconds) {
        if (rest != null) {
            return false;
        }
        Dose.REST_SECONDS.require(seconds);
        rest = seconds;
        return true;
    }

    boolean eachSide() {
        if (perSide) {
            return false;
        }
        perSide = true;
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

    /** The dose, with one set if none is named; empty while neither repetitions nor a time was read. */
    Optional<Dose> dose() {
        if (work == null) {
            return Optional.empty();
        }
        Dose dose = new Dose(sets == null ? 1 : sets, work, rest == null ? 0 : rest, perSide);
        return Optional.of(hold == null ? dose : dose.withHold(hold));
    }

    Optional<Cadence> cadence() {
        return days.isEmpty() ? Optional.ofNullable(cadence) : Optional.of(new Cadence.DaysOfWeek(List.copyOf(days)));
    }
}
