package org.restride.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A session or a run that was reported, after corrections, as far as rules look at it.
 *
 * @param id the first report
 * @param day the patient's day
 * @param pain 0 (none) to 10 (worst imaginable)
 * @param effort 0 to 10; empty if it wasn't asked
 * @param running minutes of running, 0 in a session
 * @param exercises what became of each; empty in a run, and in older sessions
 */
record Trained(
        UUID id,
        boolean run,
        LocalDate day,
        Instant reportedAt,
        int pain,
        Optional<Integer> effort,
        int running,
        List<Exercise> exercises) {

    Trained {
        exercises = List.copyOf(exercises);
    }

    /** Why an exercise was left out, as far as somebody can do something about it. */
    enum Missed {
        NOT_UNDERSTOOD,
        NO_EQUIPMENT,
        OTHER
    }

    /**
     * What became of an exercise.
     *
     * @param item the plan's part
     * @param sets that were done
     * @param missed why it, or the rest of it, was left out; empty if all was done
     */
    record Exercise(UUID item, int sets, Optional<Missed> missed) {}

    String cause() {
        return id.toString();
    }
}
