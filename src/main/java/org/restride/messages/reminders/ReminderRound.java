package org.restride.messages.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One round: plans what is to be sent for those whose time has come, then sends what waits. Several at once do each thing once. */
@Component
class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);
    private static final int BATCH = 200;

    /** Mail servers count how many connections come at once, and each sending holds one of the database's for a moment. */
    private static final int AT_ONCE = 6;

    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final StoredChoices choices;
    private final StoredSendings sendings;
    private final Planning planning;
    private final Delivering delivering;
    private final CurrentActor actors;
    private final Clock clock;

    ReminderRound(
            StoredChoices choices,
            StoredSendings sendings,
            Planning planning,
            Delivering delivering,
            CurrentActor actors,
            Clock clock) {
        this.choices = choices;
        this.sendings = sendings;
        this.planning = planning;
        this.delivering = delivering;
        this.actors = actors;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        List<StoredChoices.Due> due;
        do {
            due = choices.due(now, BATCH);
            due.forEach(each -> safely(
                    each.clinic(),
                    each,
                    one -> planning.plan(one.patient()),
                    one -> planning.postpone(one.patient(), AGAIN)));
        } while (due.size() == BATCH);
        List<StoredSendings.Key> waiting;
        do {
            waiting = sendings.due(clock.instant(), BATCH);
            sendAll(waiting);
        } while (waiting.size() == BATCH);
    }

    private void sendAll(List<StoredSendings.Key> waiting) {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService postmen = Executors.newVirtualThreadPerTaskExecutor()) {
            for (StoredSendings.Key key : waiting) {
                postmen.execute(() -> {
                    places.acquireUninterruptibly();
                    try {
                        safely(key.clinic(), key, delivering::deliver, delivering::postpone);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private <T> void safely(ClinicId clinic, T one, Consumer<T> work, Consumer<T> otherwise) {
        actors.asSystem(clinic, () -> {
            try {
                work.accept(one);
            } catch (RuntimeException problem) {
                LOG.error(
                        "A reminder could not be made and waits: {}",
                        problem.getClass().getName());
                otherwise.accept(one);
            }
        });
    }
}
