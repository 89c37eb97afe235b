package org.restride.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
        List<Asked> asked) {

    Facts {
        locks = List.copyOf(locks);
        flags = List.copyOf(flags);
        pains = List.copyOf(pains);
        checks = List.copyOf(checks);
        asked = List.copyOf(asked);
    }

    /** Of a patient who asked for no appointment. */
    Facts(
            boolean active,
            ZoneId zone,
            List<Flag> locks,
            List<Flag> flags,
            List<Pain> pains,
            List<Check> checks,
            Optional<LocalDate> lastDone,
            Optional<Course> course) {
        this(active, zone, locks, flags, pains, checks, lastDone, course, List.of());
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
     * The plan that the patient follows.
     *
     * @param startsOn its first day
     * @param lastDay the last day that its phases cover
     * @param dueAfter the next day after the given one on which something is to be done
     */
    record Course(
            UUID plan,
            int version,
            LocalDate startsOn,
            LocalDate lastDay,
            Function<LocalDate, Optional<LocalDate>> dueAfter) {}
}
