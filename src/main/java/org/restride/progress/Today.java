package org.restride.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForPatients;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.people.ClinicSummary;
import org.restride.people.Clinics;
import org.restride.people.Consents;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.Done;
import org.restride.plans.DueList;
import org.restride.plans.LatestChanges;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.Schedule;
import org.restride.plans.SessionContents;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.ending.AftercareStanding;
import org.restride.plans.ending.Aftercares;
import org.restride.questions.Locks;
import org.restride.questions.Occasion;
import org.restride.questions.Standing;
import org.restride.questions.Weekly;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the acting patient is asked to do today. What patients open most: one statement, one more for contents that
 * nobody has read lately, and one on the first day after the plan was changed.
 */
@Service
@Transactional(readOnly = true)
public class Today {

    /** What hurt longer ago says nothing about today, also if its report was corrected today. */
    private static final int OLD_AFTER_DAYS = 14;

    private final PatientRecords records;
    private final Clinics clinics;
    private final Consents consents;
    private final PlanReading plans;
    private final Assessments assessments;
    private final Aftercares aftercares;
    private final AskedElsewhere elsewhere;
    private final SessionContents contents;
    private final LatestChanges changes;
    private final Locks locks;
    private final PatientDays days;
    private final ReportRules rules;
    private final Glimpses glimpses;
    private final CurrentActor actors;
    private final Clock clock;

    Today(
            PatientRecords records,
            Clinics clinics,
            Consents consents,
            PlanReading plans,
            Assessments assessments,
            Aftercares aftercares,
            AskedElsewhere elsewhere,
            SessionContents contents,
            LatestChanges changes,
            Locks locks,
            PatientDays days,
            ReportRules rules,
            Glimpses glimpses,
            CurrentActor actors,
            Clock clock) {
        this.records = records;
        this.clinics = clinics;
        this.consents = consents;
        this.plans = plans;
        this.assessments = assessments;
        this.aftercares = aftercares;
        this.elsewhere = elsewhere;
        this.contents = contents;
        this.changes = changes;
        this.locks = locks;
        this.days = days;
        this.rules = rules;
        this.glimpses = glimpses;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @throws DomainError.Locked if a red flag has locked the exercises
     */
    @ForPatients
    public TodayState open() {
        return look().state();
    }

    /**
     * The days after today, as they come if everything is done as asked: for a phone that will have no network. Statements as for today.
     *
     * @throws DomainError.Locked if a red flag has locked the exercises
     */
    @ForPatients
    public List<TodayState> ahead() {
        Look look = look();
        return DaysAhead.after(look.state(), look.done(), look.weeklyFrom(), contents);
    }

    /**
     * Today, and what was done until now.
     *
     * @param weeklyFrom the first day on which the safety questions of the week are due; null if they were never answered
     */
    private record Look(
            TodayState state, Done done, @Nullable LocalDate weeklyFrom) {}

    private Look look() {
        PatientId id = actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        Instant now = clock.instant();
        ClinicSummary clinic = clinics.current();
        Glimpse<Optional<PatientSummary>> who = records.glimpse(id);
        Glimpse<Standing> standing = locks.glimpse(id);
        Glimpse<Optional<PlanDetail>> plan = plans.glimpse(id);
        Glimpse<PatientDays.Days> recently = days.glimpse(id, now);
        Glimpse<Boolean> assessment = assessments.glimpse(id);
        Glimpse<Optional<AftercareStanding>> aftercare = aftercares.glimpse(id);
        Glimpse<Boolean> consent = consents.glimpseWithdrawn(id);
        Glimpse<AskedElsewhere.Asking> asking = elsewhere.glimpse(id);
        Glimpses.Answers answers = glimpses.ask(who, standing, plan, recently, assessment, aftercare, consent, asking);
        PatientSummary patient = answers.get(who).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        if (answers.get(standing).isLocked()) {
            throw new DomainError.Locked("progress.error.locked");
        }
        LocalDate day = Schedule.day(now, patient.zone());
        if (answers.get(consent)) {
            return new Look(waiting(patient, clinic, now, day), Done.nothing(), null);
        }
        PatientDays.Days recent = answers.get(recently);
        Optional<PlanDetail> latest = answers.get(plan);
        DueList.Due due = latest.filter(detail -> !detail.isEnded())
                .map(detail -> DueList.Due.of(detail, day, recent.done()))
                .orElse(null);
        TodayState state = new TodayState(
                patient,
                clinic,
                now,
                day,
                due,
                latest.filter(PlanDetail::isEnded).orElse(null),
                due == null ? null : contents.of(due.day(), patient.language()),
                recent.lastOn(day).map(PatientDays.Session::id).orElse(null),
                recent.runOn(day),
                round(recent, due, day),
                morning(recent, day, patient.zone(), now),
                screening(answers.get(standing), recent, due, day, patient.zone()),
                due == null ? 0 : recent.newestVersionOf(due.plan().id().value()),
                since(patient, due, recent, day),
                recent.effortAsked(),
                answers.get(assessment),
                answers.get(aftercare).orElse(null),
                answers.get(asking)
                        .on(
                                day,
                                latest.map(detail -> lastDay(detail, patient.zone()))
                                        .orElse(null))
                        .orElse(null),
                recent.last().map(PatientDays.Exertion::pain).orElse(null),
                false);
        LocalDate weeklyFrom = answers.get(standing)
                .answered()
                .map(answered -> Weekly.dueOn(answered, patient.zone()))
                .orElse(null);
        return new Look(state, recent.done(), weeklyFrom);
    }

    /** Of somebody who took the consent back: nothing of the plan, and no question. */
    private static TodayState waiting(PatientSummary patient, ClinicSummary clinic, Instant now, LocalDate day) {
        return new TodayState(
                patient,
                clinic,
                now,
                day,
                null,
                null,
                null,
                null,
                Set.of(),
                TodayState.Round.FIRST,
                null,
                null,
                0,
                null,
                false,
                false,
                null,
                null,
                null,
                true);
    }

    /** The planned last day, or that on which somebody ended the plan. */
    private static LocalDate lastDay(PlanDetail plan, ZoneId zone) {
        return plan.ended().map(ending -> Schedule.day(ending.at(), zone)).orElseGet(plan::lastPlannedDay);
    }

    /** Until something is reported on the day: then it is known. */
    private LatestChanges.@Nullable Told since(
            PatientSummary patient, DueList.@Nullable Due due, PatientDays.Days recent, LocalDate day) {
        if (due == null || !recent.on(day).isEmpty()) {
            return null;
        }
        return recent.lastOf(due.plan().id().value())
                .flatMap(last -> changes.since(patient.id(), due, last.version(), last.day(), patient.language()))
                .orElse(null);
    }

    /** After too much pain nothing comes again on the same day, however often the plan asks for it. */
    private TodayState.Round round(PatientDays.Days recent, DueList.@Nullable Due due, LocalDate day) {
        List<PatientDays.Session> reported = recent.on(day);
        if (due == null || reported.isEmpty()) {
            return TodayState.Round.FIRST;
        }
        Done done = recent.done();
        boolean tooMuch = reported.stream()
                .anyMatch(session -> rules.trafficLight().band(session.pain()).light() == Light.TOO_MUCH);
        Map<UUID, Integer> times = new HashMap<>();
        if (!tooMuch) {
            due.day().again(done).forEach(item -> times.put(item.id(), done.timesOn(item.id(), day)));
        }
        return new TodayState.Round(reported.size() + 1, times);
    }

    private static TodayState.@Nullable Morning morning(
            PatientDays.Days recent, LocalDate day, ZoneId zone, Instant now) {
        LocalDate yesterday = day.minusDays(1);
        MorningWindow window = MorningWindow.after(yesterday, zone);
        return recent.lastExertionOn(yesterday)
                .filter(session -> window.isOpen(now))
                .map(session -> new TodayState.Morning(
                        session.id(),
                        session.day(),
                        session.pain(),
                        recent.usualBefore(session.day()),
                        window.closes(),
                        recent.morningAfter(session.root())
                                .map(morning -> new TodayState.Answered(morning.id(), morning.pain()))
                                .orElse(null)))
                .orElse(null);
    }

    /** At the start, again after a report with much pain that came later than the last answers, and each week while a plan is followed. */
    private @Nullable Occasion screening(
            Standing standing, PatientDays.Days recent, DueList.@Nullable Due due, LocalDate day, ZoneId zone) {
        if (standing.screened().isEmpty()) {
            return due == null ? null : Occasion.START;
        }
        Instant screened = standing.screened().get();
        boolean painSince = recent.isHurtSince(
                rules.trafficLight().askRedFlagsFrom(),
                day.minusDays(OLD_AFTER_DAYS),
                screened,
                standing.painAnsweredAt());
        if (painSince) {
            return Occasion.HIGH_PAIN;
        }
        boolean weekOver = standing.answered()
                .filter(answered -> !Weekly.dueOn(answered, zone).isAfter(day))
                .isPresent();
        return due != null && weekOver ? Occasion.WEEKLY : null;
    }
}
