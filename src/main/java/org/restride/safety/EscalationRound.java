package org.restride.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.restride.base.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One round: climbs the ladders whose time has come, then sends what waits. Several at once, on one node or more, do each thing once. */
@Component
class EscalationRound {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationRound.class);
    private static final int BATCH = 200;

    /** Mail servers count how many connections come at once. */
    private static final int AT_ONCE = 4;

    /** Says what is due. */
    private interface Due {
        List<StoredEscalations.Key> due(Instant now, int most);
    }

    private final StoredEscalations escalations;
    private final StoredNotices notices;
    private final Escalating escalating;
    private final EscalationPost post;
    private final CurrentActor actors;
    private final Clock clock;

    EscalationRound(
            StoredEscalations escalations,
            StoredNotices notices,
            Escalating escalating,
            EscalationPost post,
            CurrentActor actors,
            Clock clock) {
        this.escalations = escalations;
        this.notices = notices;
        this.escalating = escalating;
        this.post = post;
        this.actors = actors;
        this.clock = clock;
    }

    void run() {
        climb();
        // While the clinic is closed the second rung follows the first at once.
        climb();
        send();
    }

    private void climb() {
        inBatches(escalations::due, due -> due.forEach(each -> safely(each, escalating::climb)));
    }

    private void send() {
        inBatches(notices::due, this::sendAll);
    }

    /** Until nothing is left but what failed. */
    private void inBatches(Due source, Consumer<List<StoredEscalations.Key>> work) {
        List<StoredEscalations.Key> before = List.of();
        List<StoredEscalations.Key> due = source.due(clock.instant(), BATCH);
        while (!due.isEmpty() && !due.equals(before)) {
            work.accept(due);
            before = due;
            due = due.size() < BATCH ? List.of() : source.due(clock.instant(), BATCH);
        }
    }

    private void sendAll(List<StoredEscalations.Key> waiting) {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService postmen = Executors.newVirtualThreadPerTaskExecutor()) {
            for (StoredEscalations.Key notice : waiting) {
                postmen.execute(() -> {
                    places.acquireUninterruptibly();
                    try {
                        safely(notice, post::send);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    /** What fails is due still, and the next round tries it again; it must not keep the others waiting. */
    private void safely(StoredEscalations.Key due, Consumer<UUID> work) {
        actors.asSystem(due.clinic(), () -> {
            try {
                work.accept(due.id());
            } catch (RuntimeException problem) {
                LOG.error(
                        "A rung of an escalation failed and is tried again: {}",
                        problem.getClass().getName());
            }
        });
    }
}
