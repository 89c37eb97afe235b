package org.restride.safety;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.restride.base.Broadcast;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.ForClinicians;
import org.restride.base.ForContentStaff;
import org.restride.base.LiveUpdates.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the open worklists of a clinic, on whichever node, that a row has changed, as soon as it is committed; they read again, each with its own rights. */
@Service
public class WorklistUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(WorklistUpdates.class);

    private static final String KIND = "worklist";

    private final Map<ClinicId, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final CurrentActor actors;
    private final Broadcast broadcast;

    WorklistUpdates(CurrentActor actors, Broadcast broadcast) {
        this.actors = actors;
        this.broadcast = broadcast;
        broadcast.listen(KIND, notice -> tellHere(notice.clinic()));
        broadcast.whenMissed(() -> listeners.keySet().forEach(this::tellHere));
    }

    /** Listens to the acting person's clinic until the subscription is closed; the listener runs on a thread of its own. */
    @ForClinicians
    public Subscription subscribe(Runnable listener) {
        ClinicId clinic = actors.get().clinic();
        listeners.compute(clinic, (key, list) -> {
            List<Runnable> open = list == null ? new CopyOnWriteArrayList<>() : list;
            open.add(listener);
            return open;
        });
        return () -> listeners.computeIfPresent(clinic, (key, list) -> {
            list.remove(listener);
            return list.isEmpty() ? null : list;
        });
    }

    /** Tells that something has changed that stands above the rows; after the current transaction has committed. */
    @ForContentStaff
    public void announceNotice() {
        announce();
    }

    /** Tells after the current transaction has committed, or at once without one. */
    void announce() {
        ClinicId clinic = actors.get().clinic();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(clinic);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(clinic);
            }
        });
    }

    private void tell(ClinicId clinic) {
        tellHere(clinic);
        broadcast.tell(KIND, clinic, "");
    }

    private void tellHere(ClinicId clinic) {
        for (Runnable listener : listeners.getOrDefault(clinic, List.of())) {
            Thread.ofVirtual().name("worklist-update").start(() -> {
                try {
                    listener.run();
                } catch (RuntimeException problem) {
                    LOG.warn("An open worklist did not take an update", problem);
                }
            });
        }
    }
}
