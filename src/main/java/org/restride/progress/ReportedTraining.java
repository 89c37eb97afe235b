package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient did and felt, after corrections, in no order.
 *
 * @param runs those that were taken back are left out
 */
public record ReportedTraining(List<Session> sessions, List<Run> runs, List<Morning> mornings) {

    static final ReportedTraining NONE = new ReportedTraining(List.of(), List.of(), List.of());

    public ReportedTraining {
        sessions = List.copyOf(sessions);
        runs = List.copyOf(runs);
        mornings = List.copyOf(mornings);
    }

    /**
     * A session.
     *
     * @param id the first report; the newest of its corrections gives the rest
     * @param day the patient's day
     * @param pain 0 (none) to 10 (worst imaginable)
     * @param effort 0 to 10; null if it wasn't asked
     * @param note of the last days only; null if there is none
     * @param exercises of the last weeks only
     */
    public record Session(
            UUID id,
            LocalDate day,
            Instant receivedAt,
            int pain,
            @Nullable Integer effort,
            @Nullable String note,
            List<Exercise> exercises) {

        public Session {
            exercises = List.copyOf(Objects.requireNonNullElse(exercises, List.of()));
        }
    }

    /**
     * What was done of an exercise.
     *
     * @param item the plan's part
     * @param reason why it, or the rest of it, was left out; null if it was done
     */
    public record Exercise(
            UUID item,
            int sets,
            SessionEntry.Outcome outcome,
            @Nullable SkipReason reason) {}

    /**
     * A run.
     *
     * @param id the first report; the newest of its corrections gives the rest
     * @param running minutes of it that were running
     * @param effort 0 to 10; null if not said
     * @param note of the last days only; null if there is none
     */
    public record Run(
            UUID id,
            LocalDate day,
            Instant receivedAt,
            int pain,
            int running,
            @Nullable Integer effort,
            @Nullable String note) {}

    /**
     * The morning after a session or a run.
     *
     * @param session the first report of the session or run
     */
    public record Morning(UUID session, LocalDate day, Instant receivedAt, int pain) {}
}
