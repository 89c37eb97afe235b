package org.restride.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules look at in one patient, read from the modules that know it. Rules are a function of this and of the time alone, so
 * it doesn't matter in which order things arrived.
 *
 * @param active whether the clinic still cares for the patient
 * @param zone whose days are the patient's days
 * @param locks the emergency answers that hold the exercises locked
 * @param flags answers and messages of the last weeks that mean something, also those that locked
 * @param pains what was reported, newest first
 * @param checks what the patient answered to the checks after a discharge, while discharged
 * @param lastDone the last day on which anything was done
 * @param asked requests for appointments that wait for an answer
 * @param trained what was done, in no order
 * @param functions what measures of function came to, in no order
 */
record Facts(
        boolean active,
        ZoneId zone,
        List<Flag> locks,
        List<Flag> flags,
        List<Pain> pains,
        List<Check> checks,
        Optional<LocalDate> lastDone,
        Optional<Course> course,
        List<Asked> asked,
        List<Trained> trained,
        List<Measured> functions) {

    /** Older reports and answers say nothing about today. */
    static final Duration LOOKED_BACK = Duration.ofDays(70);

    Facts {
        locks = List.copyOf(locks);
        flags = List.copyOf(flags);
        pains = List.copyOf(pains);
        checks = List.copyOf(checks);
        asked = List.copyOf(asked);
        trained = List.copyOf(trained);
        functions = List.copyOf(functions);
    }

    /** What of it was known at a moment; corrections that came later have taken the place of what they correct. */
    Facts knownAt(Instant moment) {
        List<Pain> told = until(pains, Pain::reportedAt, moment);
        return new Facts(
                active,
                zone,
                until(locks, Flag::at, moment),
                until(flags, Flag::at, moment),
                within(pains, Pain::reportedAt, moment),
                until(checks, Check::answeredAt, moment),
                told.size() == pains.size() ? lastDone : lastOf(told),
                course,
                until(asked, Asked::at, moment),
                within(trained, Trained::reportedAt, moment),
                functions.stream()
                        .filter(score -> !score.day().isAfter(LocalDate.ofInstant(moment, zone)))
                        .toList());
    }

    /** The moment, or that of the last report: the clock of the node that took it may be ahead, and what is known counts. */
    Instant notBefore(Instant moment) {
        return Stream.of(
                        locks.stream().map(Flag::at),
                        flags.stream().map(Flag::at),
                        pains.stream().map(Pain::reportedAt),
                        checks.stream().map(Check::answeredAt),
                        asked.stream().map(Asked::at),
                        trained.stream().map(Trained::reportedAt))
                .flatMap(moments -> moments)
                .reduce(moment, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Whether anything is known that was reported or measured for a day or a later one. */
    boolean hasHeardFrom(@Nullable LocalDate day) {
        return day == null
                || pains.stream().anyMatch(pain -> !pain.day().isBefore(day))
                || functions.stream().anyMatch(score -> !score.day().isBefore(day));
    }

    private static Optional<LocalDate> lastOf(List<Pain> pains) {
        return pains.stream()
                .filter(pain -> pain.moment() == Moment.SESSION)
                .map(Pain::day)
                .max(Comparator.naturalOrder());
    }

    private static <T> List<T> until(List<T> all, Function<T, Instant> at, Instant moment) {
        return all.stream().filter(one -> !at.apply(one).isAfter(moment)).toList();
    }

    private static <T> List<T> within(List<T> all, Function<T, Instant> at, Instant moment) {
        Instant oldest = moment.minus(LOOKED_BACK);
        return until(all, at, moment).stream()
                .filter(one -> at.apply(one).isAfter(oldest))
                .toList();
    }

    /**
     * A request for an appointment that waits for an answer.
     *
     * @param today whether the patient wants it on the same day
     */
    record Asked(UUID request, boolean today, Instant at) {}

    /** Answers to the red-flag questions, or a message, that mean something; {@code answers} names either. */
    record Flag(UUID answers, Reason reason, Instant at) {}

    /** When a pain was felt. */
    enum Moment {
        SESSION,
        MORNING
    }

    /**
     * A reported pain, after corrections.
     *
     * @param session the first report of the session; the newest of its corrections gives the score
     * @param day the patient's day that it is about
     * @param score 0 (none) to 10 (worst imaginable)
     */
    record Pain(UUID session, Moment moment, LocalDate day, Instant reportedAt, int score) {

        String cause() {
            return moment == Moment.MORNING ? "morning/" + session : session.toString();
        }
    }

    /**
     * An answered check after a discharge.
     *
     * @param cause tells the checks apart
     * @param day the patient's day of the answer
     * @param pain 0 (none) to 10 (worst imaginable); empty if it wasn't answered
     * @param asksForUs whether the pain is back, or the patient asks for a call
     */
    record Check(String cause, Instant answeredAt, LocalDate day, Optional<Integer> pain, boolean asksForUs) {}

    /**
     * What a measure of function came to.
     *
     * @param measure its short name, as PSFS
     * @param threshold the smallest fall from the best score before that is one, in the measure's points
     * @param higherIsBetter which way is up
     */
    record Measured(String measure, LocalDate day, double score, double threshold, boolean higherIsBetter) {}

    /**
     * The plan that the patient follows.
     *
     * @param startsOn its first day
     * @param lastDay the last day that its phases cover
     * @param dueAfter the next day after the given one on which something is to be done
     * @param sameSince since when the patient has been asked for the same: the same version and phase
     * @param sets the most sets that are asked for at a time, by the plan's part
     * @param running minutes of running that are asked for, by day; only days on which this version held
     */
    record Course(
            UUID plan,
            int version,
            LocalDate startsOn,
            LocalDate lastDay,
            Function<LocalDate, Optional<LocalDate>> dueAfter,
            LocalDate sameSince,
            Map<UUID, Integer> sets,
            Map<LocalDate, Integer> running) {

        Course {
            sets = Map.copyOf(sets);
            running = Map.copyOf(running);
        }

        /** How many days of these, both included, ask for something. */
        int due(LocalDate from, LocalDate until) {
            int days = 0;
            Optional<LocalDate> next = dueAfter.apply(from.minusDays(1));
            while (next.isPresent() && !next.get().isAfter(until)) {
                days++;
                next = dueAfter.apply(next.get());
            }
            return days;
        }
    }
}
