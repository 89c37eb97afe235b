package org.restride.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.messages.MessageReading;
import org.restride.messages.UrgentMessage;
import org.restride.messages.appointments.AppointmentDesk;
import org.restride.messages.appointments.HowSoon;
import org.restride.messages.appointments.OpenRequest;
import org.restride.outcomes.MeasureReading;
import org.restride.outcomes.OutcomeReading;
import org.restride.people.ClinicLimits;
import org.restride.people.Clinics;
import org.restride.people.PatientRecords;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.ending.AftercareStanding;
import org.restride.plans.ending.Aftercares;
import org.restride.plans.ending.CheckStanding;
import org.restride.progress.ProgressReading;
import org.restride.progress.ReportedTraining;
import org.restride.progress.SkipReason;
import org.restride.questions.AnswerSet;
import org.restride.questions.Answering;
import org.restride.questions.Level;
import org.restride.questions.Lock;
import org.restride.questions.Locks;
import org.restride.questions.UrgentWords;
import org.restride.safety.Facts.Moment;
import org.restride.safety.Trained.Missed;
import org.springframework.stereotype.Component;

/** Gathers what the rules look at from the modules that know it. */
@Component
class FactFinding {

    /** Measures are asked every few weeks: the best score may be older than what is reported day by day. */
    private static final int MEASURED_WEEKS = 26;

    private final PatientRecords patients;
    private final Clinics clinics;
    private final Locks locks;
    private final Answering answering;
    private final ProgressReading progress;
    private final PlanReading plans;
    private final Aftercares aftercares;
    private final AppointmentDesk desk;
    private final MessageReading messages;
    private final UrgentWords urgentWords;
    private final Courses courses;
    private final Glimpses glimpses;
    private final Clock clock;

    FactFinding(
            PatientRecords patients,
            Clinics clinics,
            Locks locks,
            Answering answering,
            ProgressReading progress,
            PlanReading plans,
            Aftercares aftercares,
            AppointmentDesk desk,
            MessageReading messages,
            UrgentWords urgentWords,
            Courses courses,
            Glimpses glimpses,
            Clock clock) {
        this.patients = patients;
        this.clinics = clinics;
        this.locks = locks;
        this.answering = answering;
        this.progress = progress;
        this.plans = plans;
        this.aftercares = aftercares;
        this.desk = desk;
        this.messages = messages;
        this.urgentWords = urgentWords;
        this.courses = courses;
        this.glimpses = glimpses;
        this.clock = clock;
    }

    /** How an answer's level stands on the worklist, if it does. */
    static Optional<Reason> reason(Level level) {
        return switch (level) {
            case EMERGENCY -> Optional.of(Reason.EMERGENCY);
            case URGENT -> Optional.of(Reason.URGENT_FLAG);
            case SOON -> Optional.of(Reason.SOON_FLAG);
            case WATCH -> Optional.of(Reason.WATCH_FLAG);
            case NONE -> Optional.empty();
        };
    }

    Facts about(PatientId patient) {
        return about(patient, clock.instant().minus(Facts.LOOKED_BACK));
    }

    /** The same with older reports and answers, for looks at past days. */
    Facts about(PatientId patient, Instant since) {
        Glimpse<Optional<PatientSummary>> person = patients.glimpse(patient);
        Glimpse<Optional<PlanDetail>> plan = plans.glimpse(patient);
        Glimpse<ReportedTraining> reported = progress.glimpse(patient, since);
        Glimpse<Optional<AftercareStanding>> aftercare = aftercares.glimpse(patient);
        Glimpse<List<OpenRequest>> requests = desk.glimpse(patient);
        Glimpse<List<UrgentMessage>> urgent = messages.glimpse(patient, since);
        Glimpse<List<MeasureReading>> measures = OutcomeReading.glimpse(
                patient, LocalDate.ofInstant(since, ZoneOffset.UTC).minusWeeks(MEASURED_WEEKS));
        Glimpses.Answers known = glimpses.ask(person, plan, reported, aftercare, requests, urgent, measures);
        PatientSummary who = known.get(person).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        ReportedTraining training = known.get(reported);
        List<Trained> trained = trained(training);
        Optional<PlanDetail> followed = known.get(plan).filter(detail -> !detail.isEnded());
        return new Facts(
                who.state() == PatientState.ACTIVE,
                who.zone(),
                locks.current(patient).stream().flatMap(FactFinding::flags).toList(),
                Stream.of(
                                answering.history(patient).stream()
                                        .filter(answers -> answers.receivedAt().isAfter(since))
                                        .flatMap(FactFinding::flag),
                                known.get(urgent).stream().map(FactFinding::flag),
                                notes(training))
                        .flatMap(flags -> flags)
                        .toList(),
                pains(training),
                known.get(aftercare).stream()
                        .flatMap(standing -> checks(standing, who.zone()))
                        .toList(),
                lastDone(patient, trained, followed, LocalDate.ofInstant(since, who.zone())),
                followed.map(detail ->
                        courses.of(detail, who.zone(), !training.runs().isEmpty())),
                known.get(requests).stream()
                        .map(request ->
                                new Facts.Asked(request.id(), request.howSoon() == HowSoon.TODAY, request.askedAt()))
                        .toList(),
                trained,
                FunctionScores.of(known.get(measures)));
    }

    /** Who has been silent for longer than is looked back has still done something last on a day: silence is counted from that. */
    private Optional<LocalDate> lastDone(
            PatientId patient, List<Trained> trained, Optional<PlanDetail> followed, LocalDate since) {
        return trained.stream().map(Trained::day).max(Comparator.naturalOrder()).or(() -> followed.filter(
                        plan -> plan.version().startsOn().isBefore(since))
                .flatMap(plan -> progress.lastDay(patient)));
    }

    /** The rules with the clinic's own choice in the place of the rules' numbers. */
    Rules chosen(Rules rules) {
        ClinicLimits clinic = clinics.limits();
        return rules.with(Map.of(
                Reason.HIGH_PAIN, Map.of("above", clinic.painAbove()),
                Reason.SILENCE, Map.of("after-days", clinic.idleDays())));
    }

    private static Stream<Facts.Flag> flags(Lock lock) {
        return lock.answers().stream()
                .map(answers -> new Facts.Flag(answers.id(), Reason.EMERGENCY, answers.imposedAt()));
    }

    private static Stream<Facts.Flag> flag(AnswerSet answers) {
        return reason(answers.level()).stream()
                .map(reason -> new Facts.Flag(answers.id(), reason, answers.receivedAt()));
    }

    private static Facts.Flag flag(UrgentMessage message) {
        return new Facts.Flag(message.id(), Reason.URGENT_MESSAGE, message.at());
    }

    /** Words that may mean a red flag count in the note of a report as in a message. */
    private Stream<Facts.Flag> notes(ReportedTraining training) {
        return Stream.concat(
                training.sessions().stream()
                        .filter(session -> isUrgent(session.note()))
                        .map(session -> new Facts.Flag(session.id(), Reason.URGENT_NOTE, session.receivedAt())),
                training.runs().stream()
                        .filter(run -> isUrgent(run.note()))
                        .map(run -> new Facts.Flag(run.id(), Reason.URGENT_NOTE, run.receivedAt())));
    }

    private boolean isUrgent(@Nullable String note) {
        return note != null && urgentWords.areIn(note);
    }

    private static List<Facts.Pain> pains(ReportedTraining training) {
        Stream<Facts.Pain> sessions = training.sessions().stream()
                .map(one -> new Facts.Pain(one.id(), Moment.SESSION, one.day(), one.receivedAt(), one.pain()));
        Stream<Facts.Pain> runs = training.runs().stream()
                .map(one -> new Facts.Pain(one.id(), Moment.SESSION, one.day(), one.receivedAt(), one.pain()));
        Stream<Facts.Pain> mornings = training.mornings().stream()
                .map(one -> new Facts.Pain(one.session(), Moment.MORNING, one.day(), one.receivedAt(), one.pain()));
        return Stream.of(sessions, runs, mornings)
                .flatMap(pains -> pains)
                .sorted(Comparator.comparing(Facts.Pain::reportedAt).reversed())
                .toList();
    }

    private static List<Trained> trained(ReportedTraining training) {
        Stream<Trained> sessions = training.sessions().stream()
                .map(one -> new Trained(
                        one.id(),
                        false,
                        one.day(),
                        one.receivedAt(),
                        one.pain(),
                        Optional.ofNullable(one.effort()),
                        0,
                        one.exercises().stream().map(FactFinding::exercise).toList()));
        Stream<Trained> runs = training.runs().stream()
                .map(one -> new Trained(
                        one.id(),
                        true,
                        one.day(),
                        one.receivedAt(),
                        one.pain(),
                        Optional.ofNullable(one.effort()),
                        one.running(),
                        List.of()));
        return Stream.concat(sessions, runs).toList();
    }

    private static Trained.Exercise exercise(ReportedTraining.Exercise one) {
        return new Trained.Exercise(
                one.item(), one.sets(), Optional.ofNullable(one.reason()).map(FactFinding::missed));
    }

    private static Missed missed(SkipReason reason) {
        return switch (reason) {
            case NOT_UNDERSTOOD -> Missed.NOT_UNDERSTOOD;
            case EQUIPMENT -> Missed.NO_EQUIPMENT;
            case PAIN, TIME, OTHER -> Missed.OTHER;
        };
    }

    private static Stream<Facts.Check> checks(AftercareStanding standing, ZoneId zone) {
        return standing.checks().stream().flatMap(check -> check(standing, check, zone).stream());
    }

    private static Optional<Facts.Check> check(AftercareStanding standing, CheckStanding check, ZoneId zone) {
        return Optional.ofNullable(check.answeredAt())
                .map(at -> new Facts.Check(
                        standing.id() + "/" + check.weeks(),
                        at,
                        LocalDate.ofInstant(at, zone),
                        Optional.ofNullable(check.pain()),
                        check.cameBack() || check.wantsCall()));
    }
}
