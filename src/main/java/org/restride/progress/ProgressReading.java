package org.restride.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.Access;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForMembers;
import org.restride.base.ForProgram;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.Done;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.Schedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where what patients did and felt is looked up. */
@Service
@Transactional(readOnly = true)
public class ProgressReading {

    private static final int MOST_SESSIONS = 1_000;

    private final SessionLogs sessions;
    private final MorningLogs mornings;
    private final ReportedTrainings trainings;
    private final PatientDays days;
    private final Glimpses glimpses;
    private final PlanReading plans;
    private final PatientRecords records;
    private final Access access;
    private final Clock clock;

    ProgressReading(
            SessionLogs sessions,
            MorningLogs mornings,
            ReportedTrainings trainings,
            PatientDays days,
            Glimpses glimpses,
            PlanReading plans,
            PatientRecords records,
            Access access,
            Clock clock) {
        this.sessions = sessions;
        this.mornings = mornings;
        this.trainings = trainings;
        this.days = days;
        this.glimpses = glimpses;
        this.plans = plans;
        this.records = records;
        this.access = access;
        this.clock = clock;
    }

    /** The sessions that were received since then in their newest corrections, newest first. One statement. */
    @ForCareOf
    public List<LoggedSession> sessions(PatientId patient, Instant since) {
        return sessions.of(patient, since, MOST_SESSIONS);
    }

    /** What was reported first and then corrected, received since then, newest first. One statement. */
    @ForCareOf
    public List<LoggedSession> replaced(PatientId patient, Instant since) {
        return sessions.replaced(patient, since);
    }

    /** The mornings that were answered since then in their newest corrections, newest first. One statement. */
    @ForCareOf
    public List<LoggedMorning> mornings(PatientId patient, Instant since) {
        return mornings.of(patient, since);
    }

    /** All of it that was received since then. Three statements. */
    @ForCareOf
    public PatientHistory history(PatientId patient, Instant since) {
        return new PatientHistory(
                sessions.of(patient, since, MOST_SESSIONS),
                sessions.replaced(patient, since),
                mornings.of(patient, since));
    }

    /** What was done and felt, as far as it was received since then, in no order; a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<ReportedTraining> glimpse(PatientId patient, Instant since) {
        return trainings.glimpse(patient, since, clock.instant());
    }

    /**
     * What the patient had done before a day, as far as it was known at a moment. One statement.
     *
     * @param day the patient's
     */
    @ForCareOf
    public Done doneBefore(PatientId patient, LocalDate day, Instant moment) {
        Glimpse<PatientDays.Days> known = days.asOf(patient, moment);
        return glimpses.ask(known).get(known).before(day).done();
    }

    /**
     * A report, or its newest correction.
     *
     * @throws DomainError.NotFound if there is none that this person may know of
     */
    @ForMembers
    public LoggedSession report(UUID log) {
        PatientId patient =
                sessions.patientOf(log).orElseThrow(() -> new DomainError.NotFound("progress.error.no-such-session"));
        access.requireCareOf(patient);
        return sessions.find(patient, log)
                .orElseThrow(() -> new DomainError.NotFound("progress.error.no-such-session"));
    }

    /** Pain during sessions and on the mornings after, oldest first, one point a day. Two statements. */
    @ForCareOf
    public List<PainPoint> pain(PatientId patient, Instant since) {
        return painOf(sessions.of(patient, since, MOST_SESSIONS), mornings.of(patient, since));
    }

    /** What the current plan asked for and what was done, by week of the plan, at most the last so many weeks. */
    @ForCareOf
    public Adherence adherence(PatientId patient, int weeks) {
        Optional<PlanDetail> plan = plans.current(patient);
        if (plan.isEmpty()) {
            return new Adherence(List.of());
        }
        PatientSummary person = records.find(patient).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        LocalDate today = Schedule.day(clock.instant(), person.zone());
        Instant since = clock.instant().minus(Duration.ofDays(7L * weeks + 7));
        Set<LocalDate> done = sessions.of(patient, since, MOST_SESSIONS).stream()
                .map(LoggedSession::day)
                .collect(Collectors.toSet());
        return adherence(plan.get(), done, today, weeks);
    }

    /** The last day with a session or a run, however long ago; empty if there never was one. One statement. */
    @ForCareOf
    public Optional<LocalDate> lastDay(PatientId patient) {
        return sessions.lastDay(patient);
    }

    /** The last day with a session by patient, for all patients of the clinic who had one received since then. One statement. */
    @ForProgram
    public Map<PatientId, LocalDate> lastDays(Instant since) {
        return sessions.lastDays(since);
    }

    static Adherence adherence(PlanDetail plan, Set<LocalDate> done, LocalDate today, int atMost) {
        Schedule schedule = plan.schedule();
        LocalDate start = plan.version().startsOn();
        List<Adherence.Week> weeks = new ArrayList<>();
        int number = 1;
        for (LocalDate from = start; !from.isAfter(today); from = from.plusWeeks(1), number++) {
            LocalDate end = from.plusWeeks(1);
            LocalDate until = end.isAfter(today) ? today.plusDays(1) : end;
            List<LocalDate> days = from.datesUntil(until).toList();
            int planned = (int) days.stream()
                    .filter(day -> !schedule.planned(day).items().isEmpty())
                    .count();
            int sessions = (int) days.stream().filter(done::contains).count();
            boolean openToday = days.contains(today)
                    && !done.contains(today)
                    && !schedule.planned(today).items().isEmpty();
            weeks.add(
                    new Adherence.Week(number, from, openToday ? planned - 1 : planned, sessions, end.isAfter(today)));
        }
        return new Adherence(weeks.subList(Math.max(0, weeks.size() - atMost), weeks.size()));
    }

    static List<PainPoint> painOf(List<LoggedSession> sessions, List<LoggedMorning> mornings) {
        Map<UUID, Integer> after = new HashMap<>();
        mornings.forEach(morning -> after.putIfAbsent(morning.sessionRoot(), morning.pain()));
        Map<LocalDate, LoggedSession> lastOfDay = new TreeMap<>();
        for (LoggedSession session : sessions) {
            lastOfDay.merge(
                    session.day(), session, (one, other) -> one.finishedAt().isAfter(other.finishedAt()) ? one : other);
        }
        return lastOfDay.values().stream()
                .map(session -> new PainPoint(session.day(), session.pain(), after.get(session.root())))
                .sorted(Comparator.comparing(PainPoint::day))
                .toList();
    }
}
