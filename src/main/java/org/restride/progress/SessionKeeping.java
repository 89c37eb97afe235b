package org.restride.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.questions.Locks;
import org.restride.questions.Standing;
import org.restride.questions.UrgentWords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps sessions, whoever hands them in for the patient. Whoever calls it has made sure that they may. */
@Component
class SessionKeeping {

    private final SessionLogs logs;
    private final LogKeys keys;
    private final ReportRules rules;
    private final PlanReading plans;
    private final Locks locks;
    private final UrgentWords urgentWords;
    private final Glimpses glimpses;
    private final Roots roots;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    SessionKeeping(
            SessionLogs logs,
            LogKeys keys,
            ReportRules rules,
            PlanReading plans,
            Locks locks,
            UrgentWords urgentWords,
            Glimpses glimpses,
            Roots roots,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.logs = logs;
        this.keys = keys;
        this.rules = rules;
        this.plans = plans;
        this.locks = locks;
        this.urgentWords = urgentWords;
        this.glimpses = glimpses;
        this.roots = roots;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Keeps a session, or the correction of one. The same id again answers the same and counts once.
     *
     * @param fromPaper whether the acting person keyed it in for the patient
     * @throws DomainError.Invalid if the report doesn't fit the plan or can't be
     * @throws DomainError.NotFound if the plan version or the corrected report isn't this patient's
     * @throws DomainError.Conflict if the id belongs to something else
     */
    SessionReceipt keep(PatientId patient, LogSession report, boolean fromPaper) {
        Actor actor = actors.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        report.requirePossibleAt(now);
        TrafficLight rule = rules.trafficLight();
        Glimpse<Optional<PlanDetail>> plan = plans.glimpse(patient, report.plan());
        Glimpse<Standing> standing = locks.glimpse(patient);
        Glimpse<Roots.Root> root = roots.of(patient, report.id(), report.corrects());
        Glimpses.Answers known = glimpses.ask(plan, standing, root);
        requireAsPlanned(
                report, known.get(plan).orElseThrow(() -> new DomainError.NotFound("plans.error.no-such-plan")));
        SessionReceipt receipt = receipt(report, rule, known.get(standing), now);
        if (!keys.take(report.id(), patient, receipt)) {
            return keys.receipt(report.id(), patient, SessionReceipt.class);
        }
        UUID first = known.get(root).require();
        logs.add(new SessionLogs.Row(report, first, patient, receipt, rule.version(), actor.account(), fromPaper));
        events.publishEvent(
                report.corrects() == null
                        ? Audited.created("session", report.id(), patient)
                        : Audited.changed(
                                "session",
                                first,
                                patient,
                                "corrected-by",
                                report.id().toString()));
        events.publishEvent(new SessionLogged(actor.clinic(), patient, report.id()));
        if (report.note() != null && urgentWords.areIn(report.note())) {
            events.publishEvent(new ReportSoundsUrgent(actor.clinic(), patient, first));
        }
        if (receipt.afterLock()) {
            events.publishEvent(new DoneWhileLocked(actor.clinic(), patient, first));
        }
        live.announce(patient, LiveUpdates.Topic.SESSION);
        return receipt;
    }

    private static SessionReceipt receipt(LogSession report, TrafficLight rule, Standing standing, Instant now) {
        boolean afterLock = standing.isLocked() || standing.wasLockedAt(report.finishedAt());
        return new SessionReceipt(
                report.id(),
                now,
                rule.band(report.pain()).light(),
                rule.asksRedFlags(report.pain()),
                rule.tellsClinic(report.pain()),
                afterLock);
    }

    private static void requireAsPlanned(LogSession report, PlanDetail plan) {
        boolean foreign = report.entries().stream()
                .anyMatch(entry -> plan.body().item(entry.item()).isEmpty());
        if (foreign) {
            throw new DomainError.Invalid(Map.of("entries", "progress.error.not-in-plan"));
        }
    }
}
