package org.restride.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.CurrentActor;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.restride.questions.Acted;
import org.restride.questions.Lock;
import org.restride.questions.Locks;
import org.restride.questions.Unlocked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an emergency ends: a clinician lifts the lock with a reason, and the alert that it raised is closed with it. */
@Service
@Transactional
public class Unlocking {

    private final Locks locks;
    private final StoredAlerts alerts;
    private final WorklistEntries entries;
    private final Watches watches;
    private final WorklistUpdates updates;
    private final CurrentActor actors;
    private final Clock clock;

    Unlocking(
            Locks locks,
            StoredAlerts alerts,
            WorklistEntries entries,
            Watches watches,
            WorklistUpdates updates,
            CurrentActor actors,
            Clock clock) {
        this.locks = locks;
        this.alerts = alerts;
        this.entries = entries;
        this.watches = watches;
        this.updates = updates;
        this.actors = actors;
        this.clock = clock;
    }

    /** The lock as the clinician should see it before lifting it; the patient is told that somebody looks. */
    @ForCliniciansOf
    public Optional<Lock> see(PatientId patient) {
        Optional<Lock> lock = locks.current(patient);
        if (lock.isPresent()) {
            locks.see(patient);
        }
        return lock;
    }

    /**
     * Notes what was done about the emergency; the lock stays. Others are told no longer once something was done that counts.
     *
     * @param lock the lock that was seen
     * @throws org.restride.base.DomainError.Conflict if newer emergency answers have come, or nothing is locked any more
     */
    @ForCliniciansOf
    public void act(PatientId patient, UUID lock, Acted acted) {
        locks.act(patient, lock, acted);
        updates.announce();
    }

    /** What was done, and that it is safe to go on, in one. */
    @ForCliniciansOf
    public void unlock(PatientId patient, UUID lock, Acted acted, String reason, String words) {
        act(patient, lock, acted);
        unlock(patient, lock, reason, words);
    }

    /**
     * @param lock the lock that was seen
     * @param reason for the record, 10 to 500 characters
     * @param words to the patient, may be empty
     * @throws org.restride.base.DomainError.Conflict if newer emergency answers have come, nothing is locked any more, or nobody has noted
     *     what was done
     */
    @ForCliniciansOf
    public void unlock(PatientId patient, UUID lock, String reason, String words) {
        locks.unlock(patient, lock, reason, words);
    }

    /**
     * Whoever lifts a lock, by whichever way, ends the emergency on the worklist in the same transaction; answers that came since are none
     * of those that were lifted.
     */
    @EventListener
    void on(Unlocked unlocked) {
        PatientId patient = unlocked.patient();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Alert.Key> emergencies = unlocked.answers().stream()
                .map(answers -> new Alert.Key(Reason.EMERGENCY, answers.toString()))
                .toList();
        watches.hold(patient, now);
        alerts.close(patient, emergencies, actors.get().account(), Outcome.UNLOCKED, null, now);
        entries.refresh(patient, false);
        updates.announce();
    }
}
