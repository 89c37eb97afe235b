package org.restride.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.ForRegistrars;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.people.Clinics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out what a rule would have alerted on in the last weeks with other numbers, before anybody chooses them. It goes through all
 * patients, a few at a time and one trial after the other on each node, so that nobody's work waits for it.
 */
@Service
public class TuningTrial {

    /** A trial that goes on in the background. */
    @FunctionalInterface
    public interface Run {
        /** Ends it; its listener hears no more. */
        void cancel();
    }

    /** The last 91 days, in whole weeks. */
    public static final int WEEKS = 13;

    private static final Logger LOG = LoggerFactory.getLogger(TuningTrial.class);
    private static final int BATCH = 25;

    private final RuleSets ruleSets;
    private final FactFinding facts;
    private final TrialPatients patients;
    private final Clinics clinics;
    private final CurrentActor actors;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);

    TuningTrial(
            RuleSets ruleSets,
            FactFinding facts,
            TrialPatients patients,
            Clinics clinics,
            CurrentActor actors,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ruleSets = ruleSets;
        this.facts = facts;
        this.patients = patients;
        this.clinics = clinics;
        this.actors = actors;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins at once and returns; the listener hears of it after every few patients, on a thread of its own, and for the last time when all
     * are gone through.
     *
     * @param numbers other numbers of the rule by key; those that are not named are as now
     * @throws org.restride.base.DomainError.Invalid if a number is out of its bounds
     */
    @ForRegistrars
    public Run start(Reason reason, Map<String, Integer> numbers, Consumer<Comparison> listener) {
        Actor asking = actors.get();
        Tally tally = transactions.execute(status -> {
            Rules before = facts.chosen(ruleSets.current());
            Tuning.requireWithin(before.of(reason), numbers);
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), clinics.current().zone());
            events.publishEvent(Audited.looked("worklist-rules", null, null));
            return new Tally(before, before.with(Map.of(reason, numbers)), reason, today, patients.count());
        });
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread.ofVirtual().name("tuning-trial").start(() -> run(asking, tally, cancelled, listener));
        return () -> cancelled.set(true);
    }

    private void run(Actor asking, Tally tally, AtomicBoolean cancelled, Consumer<Comparison> listener) {
        try {
            turn.acquire();
            try {
                goThrough(asking, tally, cancelled, listener);
            } finally {
                turn.release();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException problem) {
            LOG.error("A trial of the rules ended early: {}", problem.getClass().getName());
        }
    }

    private void goThrough(Actor asking, Tally tally, AtomicBoolean cancelled, Consumer<Comparison> listener) {
        Actor system = Actor.system(asking.clinic());
        PatientId last = TrialPatients.start();
        while (!cancelled.get()) {
            PatientId from = last;
            List<PatientId> some = actors.as(system, () -> transactions.execute(status -> patients.after(from, BATCH)));
            for (PatientId patient : some) {
                if (!cancelled.get()) {
                    look(system, tally, patient);
                }
            }
            if (some.size() < BATCH) {
                tell(listener, cancelled, tally.finished(examples(asking, tally)));
                return;
            }
            last = some.getLast();
            tell(listener, cancelled, tally.soFar());
        }
    }

    private void look(Actor system, Tally tally, PatientId patient) {
        Instant now = clock.instant();
        try {
            Facts known = actors.as(
                    system,
                    () -> transactions.execute(status -> facts.about(
                            patient, now.minus(Duration.ofDays(WEEKS * 7L)).minus(Facts.LOOKED_BACK))));
            tally.add(patient, known, now);
        } catch (RuntimeException problem) {
            LOG.warn("A patient was left out of a trial: {}", problem.getClass().getName());
            tally.addFailed();
        }
    }

    private List<Comparison.Example> examples(Actor asking, Tally tally) {
        if (!asking.is(Role.CLINICIAN)) {
            return List.of();
        }
        Map<PatientId, String> mine = actors.as(
                asking, () -> transactions.execute(status -> patients.mine(tally.changed(), asking.account())));
        return tally.examples(mine);
    }

    private static void tell(Consumer<Comparison> listener, AtomicBoolean cancelled, Comparison comparison) {
        if (!cancelled.get()) {
            listener.accept(comparison);
        }
    }
}
