package org.restride.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.people.CareTeams;
import org.restride.questions.Locks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clinician does about a patient on the worklist: take it, put it aside for a while, close it. */
@Service
@Transactional
public class Attending {

    public static final int LONGEST_NOTE = 1_000;
    public static final int LONGEST_REASON = 500;

    private static final String SUBJECT = "worklist-entry";
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(31);

    private final StoredAlerts alerts;
    private final WorklistEntries entries;
    private final Watches watches;
    private final WorklistUpdates updates;
    private final Locks locks;
    private final CareTeams teams;
    private final LiveUpdates live;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attending(
            StoredAlerts alerts,
            WorklistEntries entries,
            Watches watches,
            WorklistUpdates updates,
            Locks locks,
            CareTeams teams,
            LiveUpdates live,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.alerts = alerts;
        this.entries = entries;
        this.watches = watches;
        this.updates = updates;
        this.locks = locks;
        this.teams = teams;
        this.live = live;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The acting clinician will see to it; colleagues see who has it.
     *
     * @throws DomainError.Conflict if a colleague has taken it, or nothing is open any more
     */
    @ForCliniciansOf
    public void take(PatientId patient) {
        // Alerts before their place on the list, as looks do: the other way round two would wait for one another.
        alerts.acknowledge(patient, actors.get().account(), now());
        if (!entries.take(patient, actors.get().account(), now())) {
            throw new DomainError.Conflict("safety.error.taken");
        }
        tell(patient, "taken");
    }

    /**
     * Something was done about the patient here: whoever did it has seen the alerts, and has the patient unless a colleague does. An
     * emergency nobody has by the way: it may have come just now.
     */
    @ForCliniciansOf
    public void attend(PatientId patient) {
        alerts.acknowledge(patient, actors.get().account(), now());
        if (entries.takeAlong(patient, actors.get().account(), now())) {
            tell(patient, "taken");
        }
    }

    /**
     * A colleague of the care team will see to it.
     *
     * @throws DomainError.Invalid if the colleague is not in the patient's care team
     * @throws DomainError.Conflict if nothing is open any more
     */
    @ForCliniciansOf
    public void give(PatientId patient, AccountId colleague) {
        if (teams.of(patient).stream().noneMatch(member -> member.id().equals(colleague))) {
            throw new DomainError.Invalid(Map.of("to", "safety.error.not-in-team"));
        }
        alerts.acknowledge(patient, actors.get().account(), now());
        if (!entries.give(patient, colleague, now())) {
            throw new DomainError.Conflict("safety.error.not-open");
        }
        tell(patient, "given", colleague.toString());
    }

    /**
     * Puts it back for everybody in the care team.
     *
     * @throws DomainError.Conflict if the acting clinician doesn't have it any more
     */
    @ForCliniciansOf
    public void giveBack(PatientId patient) {
        if (!entries.giveBack(patient, actors.get().account())) {
            throw new DomainError.Conflict("safety.error.taken");
        }
        tell(patient, "given-back");
    }

    /**
     * Puts the patient aside until a time; whatever is new brings the patient back at once.
     *
     * @param until at most 31 days ahead
     * @param why 1 to {@value #LONGEST_REASON} characters
     * @throws DomainError.Conflict if nothing is open any more, or an emergency is: that can't wait
     */
    @ForCliniciansOf
    public void snooze(PatientId patient, Instant until, String why) {
        Instant now = now();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            throw new DomainError.Invalid(Map.of("until", "safety.error.snooze-until"));
        }
        if (!entries.snooze(patient, until, requireText("why", why, LONGEST_REASON, "safety.error.snooze-why"))) {
            throw new DomainError.Conflict("safety.error.not-to-snooze");
        }
        tell(patient, "snoozed");
    }

    @ForCliniciansOf
    public void wake(PatientId patient) {
        entries.wake(patient);
        tell(patient, "woken");
    }

    /**
     * Closes the alerts that the clinician has seen; what has come meanwhile stays.
     *
     * @param outcome one that {@linkplain Outcome#isChosen() can be chosen}
     * @param note what was done, 1 to {@value #LONGEST_NOTE} characters
     * @throws DomainError.Conflict if an emergency is among them and the exercises are locked still
     */
    @ForCliniciansOf
    public void close(PatientId patient, Set<Alert.Key> seen, Outcome outcome, String note) {
        String text = requireText("note", note, LONGEST_NOTE, "safety.error.note");
        if (!outcome.isChosen()) {
            throw new DomainError.Invalid(Map.of("outcome", "safety.error.outcome"));
        }
        boolean emergency = seen.stream().anyMatch(alert -> alert.reason() == Reason.EMERGENCY);
        if (emergency && locks.current(patient).isPresent()) {
            throw new DomainError.Conflict("safety.error.unlock-first");
        }
        watches.hold(patient, now());
        alerts.close(patient, seen, actors.get().account(), outcome, text, now());
        entries.refresh(patient, false);
        tell(patient, "closed", outcome.name());
    }

    private void tell(PatientId patient, String... what) {
        events.publishEvent(new Audited(Audited.Deed.CHANGED, SUBJECT, patient.value(), patient, List.of(what), null));
        updates.announce();
        live.announce(patient, LiveUpdates.Topic.RECORD);
    }

    private static String requireText(String field, String text, int longest, String problem) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new DomainError.Invalid(Map.of(field, problem));
        }
        return stripped;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
