package org.restride.base;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the open pages, of this node and of the others, that something has happened to a patient, as soon as it is committed. An update carries no data:
 * the page reads again, with its own person's rights.
 */
@Component
public class LiveUpdates {

    /** What has happened; the page decides what it reads again. */
    public enum Topic {
        SESSION,
        MORNING,
        LOCK,
        PLAN,
        RECORD,
        MESSAGE
    }

    /** Ends the listening. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private record Subject(ClinicId clinic, PatientId patient) {}

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private record Wide(ClinicId clinic, Topic topic) {}

    private static final String KIND = "live";

    /** Nobody waits for pages that read again because they may be old, so that they needn't all do it at once. */
    private static final int SPREAD_MILLIS = 1_000;

    private final Map<Record, List<Consumer<Topic>>> listeners = new ConcurrentHashMap<>();
    private final CurrentActor actors;
    private final Broadcast broadcast;

    LiveUpdates(CurrentActor actors, Broadcast broadcast) {
        this.actors = actors;
        this.broadcast = broadcast;
        broadcast.listen(KIND, this::hear);
        broadcast.whenMissed(this::tellEverybody);
    }

    /** Listens to what happens to a patient until the subscription is closed; the listener runs on a thread of its own. */
    @ForCareOf
    public Subscription subscribe(PatientId patient, Consumer<Topic> listener) {
        return listen(new Subject(actors.get().clinic(), patient), listener);
    }

    /** Listens to one thing that happens to any patient of the clinic; the listener learns no more than that, on a thread of its own. */
    @ForClinicians
    public Subscription subscribe(Topic topic, Consumer<Topic> listener) {
        return listen(new Wide(actors.get().clinic(), topic), listener);
    }

    private Subscription listen(Record subject, Consumer<Topic> listener) {
        listeners.compute(subject, (key, list) -> {
            List<Consumer<Topic>> open = list == null ? new CopyOnWriteArrayList<>() : list;
            open.add(listener);
            return open;
        });
        return () -> listeners.computeIfPresent(subject, (key, list) -> {
            list.remove(listener);
            return list.isEmpty() ? null : list;
        });
    }

    /** Tells the patient's open pages after the current transaction has committed, or at once without one. */
    public void announce(PatientId patient, Topic topic) {
        Subject subject = new Subject(actors.get().clinic(), patient);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(subject, topic);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(subject, topic);
            }
        });
    }

    private void tell(Subject subject, Topic topic) {
        tellHere(subject, topic);
        broadcast.tell(KIND, subject.clinic(), topic.name() + "/" + subject.patient());
    }

    private void hear(Broadcast.Notice notice) {
        String[] parts = notice.detail().split("/", 2);
        tellHere(new Subject(notice.clinic(), new PatientId(UUID.fromString(parts[1]))), Topic.valueOf(parts[0]));
    }

    private void tellHere(Subject subject, Topic topic) {
        tellListeners(subject, topic);
        tellListeners(new Wide(subject.clinic(), topic), topic);
    }

    private void tellListeners(Record subject, Topic topic) {
        for (Consumer<Topic> listener : listeners.getOrDefault(subject, List.of())) {
            Thread.ofVirtual().name("live-update").start(() -> tell(listener, topic));
        }
    }

    /** Whatever may have happened: each listener hears of all that it listens to. */
    private void tellEverybody() {
        listeners.forEach((subject, open) ->
                open.forEach(listener -> Thread.ofVirtual().name("live-update").start(() -> {
                    pauseABit();
                    if (subject instanceof Wide wide) {
                        tell(listener, wide.topic());
                    } else {
                        EnumSet.allOf(Topic.class).forEach(topic -> tell(listener, topic));
                    }
                })));
    }

    private static void tell(Consumer<Topic> listener, Topic topic) {
        try {
            listener.accept(topic);
        } catch (RuntimeException problem) {
            LOG.warn("An open page did not take a live update", problem);
        }
    }

    private static void pauseABit() {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(SPREAD_MILLIS)));
    }
}
