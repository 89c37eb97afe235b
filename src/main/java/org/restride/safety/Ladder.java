package org.restride.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.people.ClinicHours;

/**
 * Says who is told next and when. A function of the clinic's waits, its hours and the time alone, so that any node comes to the same.
 *
 * @param minutes a number for each wait
 */
record Ladder(Map<LadderDelay, Integer> minutes, ClinicHours hours, ZoneId zone) {

    /** Whoever gives a patient back says nothing to the ladder, so that it looks while somebody has it. */
    private static final Duration LOOKS_WHILE_TAKEN = Duration.ofMinutes(2);

    /** Rounds by which the wait grows; then it stays as it is. */
    private static final int GROWS_UNTIL = 4;

    Ladder {
        minutes = Map.copyOf(minutes);
    }

    /**
     * How far it has come.
     *
     * @param last who was told last; null if nobody yet
     * @param rounds how often the on-call address was told
     * @param takenAt when somebody took it; null while nobody has it
     */
    record Standing(
            EscalationKind kind,
            @Nullable Rung last,
            int rounds,
            @Nullable Instant takenAt) {}

    /** What is to be done now. */
    sealed interface Next {

        /** When to look again. */
        Instant then();

        /** Somebody is told. */
        record Tell(Rung rung, Instant then) implements Next {}

        /** Nothing yet. */
        record Wait(Instant then) implements Next {}
    }

    Next next(Standing standing, Instant now) {
        Instant taken = standing.takenAt();
        if (taken != null) {
            Instant until = later(standing.kind(), taken, LadderDelay.TAKEN);
            if (now.isBefore(until)) {
                Instant look = now.plus(LOOKS_WHILE_TAKEN);
                return new Next.Wait(until.isBefore(look) ? until : look);
            }
        }
        return standing.kind() == EscalationKind.EMERGENCY ? emergency(standing, now) : urgent(standing, now);
    }

    /** While the clinic is closed nobody waits for a care team that isn't there. */
    private Next emergency(Standing standing, Instant now) {
        Rung rung = isClosed(now) && standing.last() != null ? Rung.ON_CALL : after(standing.last());
        Instant then =
                switch (rung) {
                    case HOLDER -> isClosed(now) ? now : now.plus(of(LadderDelay.TEAM));
                    case TEAM -> now.plus(of(LadderDelay.ON_CALL));
                    case ON_CALL ->
                        now.plus(of(LadderDelay.AGAIN).multipliedBy(Math.min(standing.rounds() + 1, GROWS_UNTIL)));
                };
        Optional<Instant> opens = hours.nextOpening(now, zone).filter(now::isBefore);
        return new Next.Tell(rung, opens.filter(then::isAfter).orElse(then));
    }

    private Next urgent(Standing standing, Instant now) {
        if (isClosed(now)) {
            return new Next.Wait(hours.nextOpening(now, zone).orElseThrow());
        }
        Rung rung = after(standing.last());
        LadderDelay delay =
                switch (rung) {
                    case HOLDER -> LadderDelay.URGENT_TEAM;
                    case TEAM -> LadderDelay.URGENT_ON_CALL;
                    case ON_CALL -> LadderDelay.URGENT_AGAIN;
                };
        return new Next.Tell(rung, later(EscalationKind.URGENT, now, delay));
    }

    private static Rung after(@Nullable Rung last) {
        return switch (last) {
            case null -> Rung.HOLDER;
            case HOLDER, ON_CALL -> Rung.TEAM;
            case TEAM -> Rung.ON_CALL;
        };
    }

    /** Urgent matters wait in the clinic's hours, emergencies by the clock. */
    private Instant later(EscalationKind kind, Instant from, LadderDelay delay) {
        Duration wait = of(delay);
        return kind == EscalationKind.URGENT ? hours.after(from, zone, wait).orElse(from.plus(wait)) : from.plus(wait);
    }

    /** A clinic that hasn't said its hours, or stays closed for a year, counts as open: somebody may look. */
    private boolean isClosed(Instant now) {
        return hours.nextOpening(now, zone).filter(now::isBefore).isPresent();
    }

    private Duration of(LadderDelay delay) {
        Integer number = minutes.get(delay);
        if (number == null) {
            throw new IllegalStateException("The ladder has no number for " + delay);
        }
        return Duration.ofMinutes(number);
    }
}
