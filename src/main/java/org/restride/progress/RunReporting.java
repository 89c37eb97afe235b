package org.restride.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForPatients;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.questions.Locks;
import org.restride.questions.Standing;
import org.restride.questions.UrgentWords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where runs are reported, by patients and, for who can't, by the clinic. What was run is always taken; a lock only marks it. */
@Service
@Transactional
public class RunReporting {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_METRES_BEFORE = 5_000_000;

    private final RunLogs logs;
    private final Shoes shoes;
    private final LogKeys keys;
    private final ReportRules rules;
    private final Locks locks;
    private final UrgentWords urgentWords;
    private final Glimpses glimpses;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    RunReporting(
            RunLogs logs,
            Shoes shoes,
            LogKeys keys,
            ReportRules rules,
            Locks locks,
            UrgentWords urgentWords,
            Glimpses glimpses,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.logs = logs;
        this.shoes = shoes;
        this.keys = keys;
        this.rules = rules;
        this.locks = locks;
        this.urgentWords = urgentWords;
        this.glimpses = glimpses;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Keeps a run of the acting patient, the correction of one, or that there was none. The same id again answers the same and counts once.
     *
     * @throws DomainError.Invalid if the run can't have been
     * @throws DomainError.NotFound if the corrected report or the shoes aren't this patient's
     * @throws DomainError.Conflict if the id belongs to something else
     */
    @ForPatients
    public SessionReceipt log(LogRun run) {
        return keep(actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not")), run);
    }

    /**
     * The same for a patient who told or wrote it on paper; who keyed it in is kept.
     *
     * @throws DomainError.Invalid if the run can't have been
     * @throws DomainError.NotFound if the corrected report or the shoes aren't this patient's
     * @throws DomainError.Conflict if the id belongs to something else
     */
    @ForCliniciansOf
    public SessionReceipt logFor(PatientId patient, LogRun run) {
        return keep(patient, run);
    }

    private SessionReceipt keep(PatientId patient, LogRun run) {
        Actor actor = actors.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        run.requirePossibleAt(now);
        TrafficLight rule = rules.trafficLight();
        Glimpse<Standing> standing = locks.glimpse(patient);
        SessionReceipt receipt = receipt(run, rule, glimpses.ask(standing).get(standing), now);
        UUID shoe = run.shoe();
        if (shoe != null && !shoes.has(patient, shoe)) {
            throw new DomainError.NotFound("progress.error.no-such-shoes");
        }
        UUID corrects = run.corrects();
        UUID root = corrects == null
                ? run.id()
                : logs.rootOf(patient, corrects)
                        .orElseThrow(() -> new DomainError.NotFound("progress.error.nothing-to-correct"));
        if (!keys.take(run.id(), patient, receipt)) {
            return keys.receipt(run.id(), patient, SessionReceipt.class);
        }
        logs.add(new RunLogs.Row(run, root, patient, receipt, rule.version(), actor.account()));
        events.publishEvent(
                corrects == null
                        ? Audited.created("run", run.id(), patient)
                        : Audited.changed(
                                "run", root, patient, "corrected-by", run.id().toString()));
        events.publishEvent(new RunLogged(actor.clinic(), patient, run.id()));
        if (!run.gone() && run.note() != null && urgentWords.areIn(run.note())) {
            events.publishEvent(new ReportSoundsUrgent(actor.clinic(), patient, root));
        }
        if (receipt.afterLock() && !run.gone()) {
            events.publishEvent(new DoneWhileLocked(actor.clinic(), patient, root));
        }
        live.announce(patient, LiveUpdates.Topic.SESSION);
        return receipt;
    }

    private static SessionReceipt receipt(LogRun run, TrafficLight rule, Standing standing, Instant now) {
        return new SessionReceipt(
                run.id(),
                now,
                rule.band(run.pain()).light(),
                !run.gone() && rule.asksRedFlags(run.pain()),
                !run.gone() && rule.tellsClinic(run.pain()),
                standing.isLocked() || standing.wasLockedAt(run.finishedAt()));
    }

    /**
     * Adds shoes of the acting patient; the same id again changes nothing.
     *
     * @param name in the patient's words, 1 to 40 characters
     * @param metresBefore what they have run already, 0 to 5,000,000
     * @throws DomainError.Invalid if the name or the metres don't fit
     * @throws DomainError.Conflict if there are too many
     */
    @ForPatients
    public void addShoes(UUID id, String name, int metresBefore) {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        String words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME) {
            throw new DomainError.Invalid(Map.of("name", "progress.error.shoe-name"));
        }
        if (metresBefore < 0 || metresBefore > MOST_METRES_BEFORE) {
            throw new DomainError.Invalid(Map.of("metres", "progress.error.shoe-metres"));
        }
        shoes.add(patient, id, words, metresBefore);
        events.publishEvent(Audited.created("shoes", id, patient));
    }

    /**
     * Whether the acting patient's shoes are not worn any more.
     *
     * @throws DomainError.NotFound if there are no such shoes
     */
    @ForPatients
    public void retireShoes(UUID id, boolean retired) {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        shoes.retire(patient, id, retired);
        events.publishEvent(Audited.changed("shoes", id, patient, "retired"));
    }
}
