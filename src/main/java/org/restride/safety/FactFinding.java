package org.restride.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.messages.MessageReading;
import org.restride.messages.UrgentMessage;
import org.restride.messages.appointments.AppointmentDesk;
import org.restride.messages.appointments.HowSoon;
import org.restride.messages.appointments.OpenRequest;
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
import org.restride.progress.ReportedPain;
import org.restride.questions.AnswerSet;
import org.restride.questions.Answering;
import org.restride.questions.Level;
import org.restride.questions.Lock;
import org.restride.questions.Locks;
import org.springframework.stereotype.Component;

/** Gathers what the rules look at from the modules that know it. */
@Component
class FactFinding {

    /** Older reports and answers say nothing about today. */
    private static final Duration LOOKED_BACK = Duration.ofDays(60);

    private final PatientRecords patients;
    private final Clinics clinics;
    private final Locks locks;
    private final Answering answering;
    private final ProgressReading progress;
    private final PlanReading plans;
    private final Aftercares aftercares;
    private final AppointmentDesk desk;
    private final MessageReading messages;
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
        Instant since = clock.instant().minus(LOOKED_BACK);
        Glimpse<Optional<PatientSummary>> person = patients.glimpse(patient);
        Glimpse<Optional<PlanDetail>> plan = plans.glimpse(patient);
        Glimpse<List<ReportedPain>> felt = progress.glimpse(patient, since);
        Glimpse<Optional<AftercareStanding>> aftercare = aftercares.glimpse(patient);
        Glimpse<List<OpenRequest>> requests = desk.glimpse(patient);
        Glimpse<List<UrgentMessage>> urgent = messages.glimpse(patient, since);
        Glimpses.Answers known = glimpses.ask(person, plan, felt, aftercare, requests, urgent);
        PatientSummary who = known.get(person).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        List<ReportedPain> pains = known.get(felt);
        return new Facts(
                who.state() == PatientState.ACTIVE,
                who.zone(),
                locks.current(patient).stream().flatMap(FactFinding::flags).toList(),
                Stream.concat(
                                answering.history(patient).stream()
                                        .filter(answers -> answers.receivedAt().isAfter(since))
                                        .flatMap(FactFinding::flag),
                                known.get(urgent).stream().map(FactFinding::flag))
                        .toList(),
                pains.stream()
                        .map(FactFinding::pain)
                        .sorted(Comparator.comparing(Facts.Pain::reportedAt).reversed())
                        .toList(),
                known.get(aftercare).stream()
                        .flatMap(standing -> checks(standing, who.zone()))
                        .toList(),
                pains.stream()
                        .filter(pain -> !pain.nextMorning())
                        .map(ReportedPain::day)
                        .max(Comparator.naturalOrder()),
                known.get(plan).filter(detail -> !detail.isEnded()).map(FactFinding::course),
                known.get(requests).stream()
                        .map(request ->
                                new Facts.Asked(request.id(), request.howSoon() == HowSoon.TODAY, request.askedAt()))
                        .toList());
    }

    /** The rules' numbers with the clinic's own choice. */
    Limits chosen(Limits limits) {
        ClinicLimits clinic = clinics.limits();
        return limits.chosen(clinic.painAbove(), clinic.idleDays());
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

    private static Facts.Pain pain(ReportedPain reported) {
        return new Facts.Pain(
                reported.session(),
                reported.nextMorning() ? Facts.Moment.MORNING : Facts.Moment.SESSION,
                reported.day(),
                reported.receivedAt(),
                reported.pain());
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

    private static Facts.Course course(PlanDetail plan) {
        LocalDate startsOn = plan.version().startsOn();
        return new Facts.Course(plan.id().value(), plan.number(), startsOn, plan.lastPlannedDay(), plan::next);
    }
}
