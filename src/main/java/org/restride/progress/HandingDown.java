package org.restride.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.ForProgram;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.restride.plans.Schedule;
import org.restride.plans.progression.ItemSession;
import org.restride.plans.proposals.History;
import org.restride.plans.proposals.Proposing;
import org.restride.plans.proposals.ReportedSession;
import org.restride.questions.Locks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who look after the plan what a patient did and felt lately. */
@Service
@Transactional
public class HandingDown {

    /** Older reports say nothing about the next step. */
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private static final int MOST_SESSIONS = 200;

    private final SessionLogs sessions;
    private final MorningLogs mornings;
    private final ReportRules rules;
    private final PatientRecords patients;
    private final Locks locks;
    private final Proposing proposing;
    private final Clock clock;

    HandingDown(
            SessionLogs sessions,
            MorningLogs mornings,
            ReportRules rules,
            PatientRecords patients,
            Locks locks,
            Proposing proposing,
            Clock clock) {
        this.sessions = sessions;
        this.mornings = mornings;
        this.rules = rules;
        this.patients = patients;
        this.locks = locks;
        this.proposing = proposing;
        this.clock = clock;
    }

    /** Reads everything anew, so that the same event twice, or two events the other way round, come to the same. */
    @ForProgram
    public void down(PatientId patient) {
        proposing.hold(patient);
        Optional<PatientSummary> who = patients.find(patient).filter(found -> found.state() == PatientState.ACTIVE);
        if (who.isEmpty()) {
            return;
        }
        Instant since = clock.instant().minus(LOOKED_BACK);
        List<LoggedSession> logged = sessions.of(patient, since, MOST_SESSIONS);
        List<LoggedMorning> answered = mornings.of(patient, since);
        List<ReportedSession> reported = logged.isEmpty() ? List.of() : read(logged, answered);
        proposing.consider(
                patient,
                new History(
                        Schedule.day(clock.instant(), who.get().zone()),
                        locks.current(patient).isPresent(),
                        reported));
    }

    private List<ReportedSession> read(List<LoggedSession> logged, List<LoggedMorning> answered) {
        TrafficLight rule = rules.trafficLight();
        return logged.stream().map(session -> read(session, answered, rule)).toList();
    }

    private static ReportedSession read(LoggedSession session, List<LoggedMorning> answered, TrafficLight rule) {
        Optional<LoggedMorning> after = answered.stream()
                .filter(morning -> morning.sessionRoot().equals(session.root()))
                .findFirst();
        @Nullable Integer morning = after.map(LoggedMorning::pain).orElse(null);
        @Nullable Boolean settled = morning == null
                ? null
                : Boolean.valueOf(rule.nextMorning(session.pain(), usual(session, answered), morning)
                        .settled());
        return new ReportedSession(
                session.root(),
                session.plan(),
                session.day(),
                session.finishedAt(),
                session.pain(),
                morning,
                settled,
                session.effort(),
                lesser(session.variant()),
                session.entries().stream().map(HandingDown::entry).toList());
    }

    /** Pain on the last morning up to the session's own day: what was usual then. */
    private static @Nullable Integer usual(LoggedSession session, List<LoggedMorning> answered) {
        return answered.stream()
                .filter(morning -> !morning.day().isAfter(session.day()))
                .max(Comparator.comparing(LoggedMorning::day)
                        .thenComparing(LoggedMorning::receivedAt)
                        .thenComparing(LoggedMorning::id))
                .map(LoggedMorning::pain)
                .orElse(null);
    }

    private static ItemSession.@Nullable Lesser lesser(SessionVariant variant) {
        return switch (variant) {
            case USUAL -> null;
            case SHORT -> ItemSession.Lesser.SHORT;
            case FLARE_UP -> ItemSession.Lesser.FLARE_UP;
        };
    }

    private static ReportedSession.Entry entry(SessionEntry entry) {
        ItemSession.Outcome outcome =
                switch (entry.outcome()) {
                    case DONE -> ItemSession.Outcome.DONE;
                    case PARTLY -> ItemSession.Outcome.PARTLY;
                    case SKIPPED -> ItemSession.Outcome.SKIPPED;
                };
        return new ReportedSession.Entry(
                entry.item(),
                outcome,
                leftOut(entry.reason()),
                entry.setsDone(),
                entry.hurt() == null ? null : entry.hurt().score());
    }

    private static ItemSession.@Nullable LeftOut leftOut(@Nullable SkipReason reason) {
        return switch (reason) {
            case null -> null;
            case PAIN -> ItemSession.LeftOut.PAIN;
            case NOT_UNDERSTOOD -> ItemSession.LeftOut.NOT_UNDERSTOOD;
            case TIME, EQUIPMENT, OTHER -> ItemSession.LeftOut.OTHER;
        };
    }
}
