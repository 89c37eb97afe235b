package org.restride.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.restride.base.ForProgram;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanEpisode;
import org.restride.plans.PlanEpisodes;
import org.restride.plans.PlanId;
import org.restride.progress.Adherence;
import org.restride.progress.LoggedSession;
import org.restride.progress.PatientHistory;
import org.restride.progress.ProgressReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what one plan of a patient came to, so that figures of a caseload need no session. */
@Service
@Transactional
public class CaseloadCounting {

    /** Nothing reported for so many days, while the plan goes on, counts as having dropped out. */
    static final int SILENT_DAYS = 28;

    /** Sessions at the beginning and at the end whose pain is compared. */
    static final int SESSIONS = 3;

    private static final int ALL_WEEKS = 520;

    private final PlanEpisodes episodes;
    private final PatientRecords patients;
    private final ProgressReading progress;
    private final CaseloadFunction function;
    private final StoredEpisodes stored;
    private final Clock clock;

    CaseloadCounting(
            PlanEpisodes episodes,
            PatientRecords patients,
            ProgressReading progress,
            CaseloadFunction function,
            StoredEpisodes stored,
            Clock clock) {
        this.episodes = episodes;
        this.patients = patients;
        this.progress = progress;
        this.function = function;
        this.stored = stored;
        this.clock = clock;
    }

    /** Counts a plan anew; nothing happens if the patient has no such plan. Seven statements at most. */
    @ForProgram
    public void count(PatientId patient, PlanId plan) {
        Optional<PatientSummary> who = patients.find(patient);
        Optional<PlanEpisode> found = episodes.find(patient, plan);
        if (who.isEmpty() || found.isEmpty()) {
            return;
        }
        PlanEpisode episode = found.get();
        ZoneId zone = who.get().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate end = episode.ended().map(at -> LocalDate.ofInstant(at, zone)).orElse(today);
        Instant since = episode.begunOn().minusDays(1).atStartOfDay(zone).toInstant();
        List<LoggedSession> sessions = progress.sessions(patient, since).stream()
                .filter(session -> session.plan().plan().equals(plan))
                .sorted(Comparator.comparing(LoggedSession::day))
                .toList();
        Adherence adherence =
                new PatientHistory(sessions, List.of(), List.of()).adherence(episode.plan(), end, ALL_WEEKS);
        LocalDate last =
                sessions.isEmpty() ? episode.begunOn() : sessions.getLast().day();
        State state = state(episode, last, today);
        stored.put(new CountedEpisode(
                plan,
                patient,
                episode.clinician(),
                episode.template(),
                episode.begunOn(),
                state,
                state == State.LOST ? last : end.isBefore(episode.begunOn()) ? episode.begunOn() : end,
                adherence.asked(),
                adherence.done(),
                pain(sessions),
                function.of(patient, episode.begunOn(), end),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static State state(PlanEpisode episode, LocalDate last, LocalDate today) {
        if (episode.endedAt() != null) {
            return episode.discharged() ? State.DISCHARGED : State.STOPPED;
        }
        return last.plusDays(SILENT_DAYS).isBefore(today) ? State.LOST : State.OPEN;
    }

    /** Pain at the beginning and at the end; nothing unless the two have no session in common. */
    static Optional<CountedEpisode.Change> pain(List<LoggedSession> oldestFirst) {
        int n = oldestFirst.size();
        return n < 2 * SESSIONS
                ? Optional.empty()
                : Optional.of(new CountedEpisode.Change(
                        mean(oldestFirst.subList(0, SESSIONS)), mean(oldestFirst.subList(n - SESSIONS, n))));
    }

    private static double mean(List<LoggedSession> sessions) {
        return sessions.stream().mapToInt(LoggedSession::pain).average().orElse(0);
    }

    /** How an episode stands. */
    enum State {
        OPEN,
        DISCHARGED,
        /** Ended without the end of care: another plan took its place, or it was ended by hand. */
        STOPPED,
        /** Nothing heard for four weeks. */
        LOST;

        /** Whether it can still change. */
        boolean isOpen() {
            return this == OPEN || this == LOST;
        }
    }
}
