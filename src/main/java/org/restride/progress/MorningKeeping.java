package org.restride.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps answers about mornings, whoever hands them in for the patient. Whoever calls it has made sure that they may. */
@Component
class MorningKeeping {

    /** How late an answer may arrive that was given without a network. */
    private static final Duration LATEST = Duration.ofDays(10);

    /** How late paper may come: as late as a session may. */
    private static final Duration PAPER = Duration.ofDays(121);

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(10);

    private final MorningLogs logs;
    private final LogKeys keys;
    private final ReportRules rules;
    private final PatientRecords records;
    private final PatientDays days;
    private final Glimpses glimpses;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    MorningKeeping(
            MorningLogs logs,
            LogKeys keys,
            ReportRules rules,
            PatientRecords records,
            PatientDays days,
            Glimpses glimpses,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.logs = logs;
        this.keys = keys;
        this.rules = rules;
        this.records = records;
        this.days = days;
        this.glimpses = glimpses;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Keeps an answer, open from 04:00 to 24:00 of the day after the session in the patient's zone. A further answer for the same session
     * corrects the one before, and may come as late as paper; the same id again answers the same and counts once.
     *
     * @param fromPaper whether the acting person keyed it in for the patient: then it may be as old as a session may
     * @throws DomainError.NotFound if the session isn't this patient's
     * @throws DomainError.Invalid if the day isn't the one after the session
     * @throws DomainError.Conflict if the question wasn't open, or the id belongs to something else
     */
    MorningReceipt keep(PatientId patient, AnswerMorning answer, boolean fromPaper) {
        Actor actor = actors.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TrafficLight rule = rules.trafficLight();
        Glimpse<Optional<PatientSummary>> who = records.glimpse(patient);
        Glimpse<PatientDays.Days> recently =
                fromPaper || answer.corrects() != null ? days.glimpse(patient, now, PAPER) : days.glimpse(patient, now);
        Glimpses.Answers known = glimpses.ask(who, recently);
        ZoneId zone = known.get(who)
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"))
                .zone();
        PatientDays.Days recent = known.get(recently);
        PatientDays.Exertion session = exertion(recent, answer.sessionLog());
        Optional<UUID> before = recent.morningAfter(session.root()).map(PatientDays.Morning::root);
        requireOpen(
                answer,
                session,
                zone,
                now,
                fromPaper ? PAPER : LATEST,
                answer.corrects() != null && before.isPresent());
        TrafficLight.Morning verdict =
                rule.nextMorning(session.pain(), recent.usualBefore(session.day()), answer.pain());
        MorningReceipt receipt = new MorningReceipt(answer.id(), now, verdict.then());
        if (!keys.take(answer.id(), patient, receipt)) {
            return keys.receipt(answer.id(), patient, MorningReceipt.class);
        }
        UUID root = before.orElse(answer.id());
        logs.add(new MorningLogs.Row(
                answer, root, session.root(), patient, receipt, rule.version(), actor.account(), fromPaper));
        events.publishEvent(
                before.isEmpty()
                        ? Audited.created("morning", answer.id(), patient)
                        : Audited.changed(
                                "morning",
                                root,
                                patient,
                                "corrected-by",
                                answer.id().toString()));
        events.publishEvent(new MorningLogged(actor.clinic(), patient, answer.id()));
        live.announce(patient, LiveUpdates.Topic.MORNING);
        return receipt;
    }

    private static PatientDays.Exertion exertion(PatientDays.Days recent, UUID log) {
        return recent.exertions()
                .filter(session -> session.id().equals(log) || session.root().equals(log))
                .findFirst()
                .orElseThrow(() -> new DomainError.NotFound("progress.error.no-such-session"));
    }

    private static void requireOpen(
            AnswerMorning answer,
            PatientDays.Exertion session,
            ZoneId zone,
            Instant now,
            Duration latest,
            boolean corrects) {
        MorningWindow window = MorningWindow.after(session.day(), zone);
        if (!answer.day().equals(window.day())) {
            throw new DomainError.Invalid(Map.of("day", "progress.error.not-next-day"));
        }
        Instant given = answer.answeredAt() == null ? now : answer.answeredAt();
        boolean late = given.isBefore(now.minus(latest));
        boolean early = given.isAfter(now.plus(CLOCKS_DIFFER_BY));
        boolean isTime = corrects ? !given.isBefore(window.opens()) && !early : !late && !early && window.isOpen(given);
        if (!isTime) {
            throw new DomainError.Conflict("progress.error.morning-closed");
        }
    }
}
