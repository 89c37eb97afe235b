package org.restride.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.plans.PlanDetail;

/**
 * What a patient reported since some moment, and what follows from it.
 *
 * @param sessions in their newest corrections, newest first
 * @param replaced what was reported first and then corrected, newest first
 * @param mornings in their newest corrections, newest first
 */
public record PatientHistory(List<LoggedSession> sessions, List<LoggedSession> replaced, List<LoggedMorning> mornings) {

    public PatientHistory {
        sessions = List.copyOf(sessions);
        replaced = List.copyOf(replaced);
        mornings = List.copyOf(mornings);
    }

    /** Pain during sessions and on the mornings after, oldest first, one point a day. */
    public List<PainPoint> pain() {
        return ProgressReading.painOf(sessions, mornings);
    }

    /** What the plan asked for and what was done, by week of the plan, at most the last so many weeks. */
    public Adherence adherence(PlanDetail plan, LocalDate today, int weeks) {
        Set<LocalDate> done = sessions.stream().map(LoggedSession::day).collect(Collectors.toSet());
        return ProgressReading.adherence(plan, done, today, weeks);
    }

    /** What a correction has replaced, by the first report of each row of corrections. */
    public Map<UUID, List<LoggedSession>> replacedByRoot() {
        return replaced.stream().collect(Collectors.groupingBy(LoggedSession::root));
    }
}
