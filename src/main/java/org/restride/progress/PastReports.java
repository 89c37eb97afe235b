package org.restride.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForPatients;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.AskedExercises;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlannedRuns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting patient has reported, with what each correction has replaced, so that it can be looked at and put right. */
@Service
@Transactional(readOnly = true)
public class PastReports {

    /** Older reports can't be corrected any more. */
    private static final Duration SHOWN = Duration.ofDays(90);

    private static final int MOST = 200;

    private final SessionLogs sessions;
    private final MorningLogs mornings;
    private final PatientRecords records;
    private final PlannedRuns plans;
    private final AskedExercises exercises;
    private final Glimpses glimpses;
    private final CurrentActor actors;
    private final Clock clock;

    PastReports(
            SessionLogs sessions,
            MorningLogs mornings,
            PatientRecords records,
            PlannedRuns plans,
            AskedExercises exercises,
            Glimpses glimpses,
            CurrentActor actors,
            Clock clock) {
        this.sessions = sessions;
        this.mornings = mornings;
        this.records = records;
        this.plans = plans;
        this.exercises = exercises;
        this.glimpses = glimpses;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * A report in its newest correction.
     *
     * @param earlier what it has replaced, newest first
     * @param morning null if the question about the morning after was not answered
     */
    public record Report(
            LoggedSession session,
            List<LoggedSession> earlier,
            @Nullable LoggedMorning morning) {
        public Report {
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * The reports of the last weeks, newest first.
     *
     * @param asked the exercises by the id of the plan's item; one that is not in it stood in an older plan
     */
    public record Page(PatientSummary patient, List<Report> reports, Map<UUID, AskedExercises.Asked> asked) {
        public Page {
            reports = List.copyOf(reports);
            asked = Map.copyOf(asked);
        }
    }

    /** Four statements, and one more for contents that nobody has read lately. */
    @ForPatients
    public Page read() {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        Instant since = clock.instant().minus(SHOWN);
        Glimpse<Optional<PatientSummary>> person = records.glimpse(patient);
        Glimpse<List<PlanDetail>> told = plans.told(patient, since);
        Glimpses.Answers known = glimpses.ask(person, told);
        PatientSummary who = known.get(person).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        Map<UUID, List<LoggedSession>> replaced =
                sessions.replaced(patient, since).stream().collect(Collectors.groupingBy(LoggedSession::root));
        Map<UUID, LoggedMorning> after = mornings.of(patient, since).stream()
                .collect(Collectors.toMap(LoggedMorning::sessionRoot, Function.identity(), (one, other) -> one));
        List<Report> reports = sessions.of(patient, since, MOST).stream()
                .map(session -> new Report(
                        session, replaced.getOrDefault(session.root(), List.of()), after.get(session.root())))
                .toList();
        return new Page(who, reports, exercises.in(known.get(told), who.language()));
    }
}
