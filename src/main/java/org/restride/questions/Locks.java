package org.restride.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Glimpse;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The lock on a patient's exercises: imposed by an emergency answer, seen and lifted by clinicians only. */
@Service
@Transactional
public class Locks {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_TEXT = 500;

    /** How long the patient is shown that a lock was lifted. */
    private static final Duration NEWS = Duration.ofDays(7);

    /** Clocks of desks and phones differ by less. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LockEntries entries;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final JsonMapper json;
    private final Clock clock;

    Locks(
            LockEntries entries,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            JsonMapper json,
            Clock clock) {
        this.entries = entries;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.json = json;
        this.clock = clock;
    }

    /** The open lock, if there is one. */
    @ForCareOf
    @Transactional(readOnly = true)
    public Optional<Lock> current(PatientId patient) {
        return entries.open(patient);
    }

    /**
     * When the exercises were locked between two moments, oldest first; locks that overlap come each for itself. One statement.
     */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public List<LockedSpell> between(PatientId patient, Instant from, Instant to) {
        return entries.between(patient, from, to);
    }

    /** How the last lock was lifted, if that was in the last seven days. */
    @ForCareOf
    @Transactional(readOnly = true)
    public Optional<Lifted> lastLifted(PatientId patient) {
        Instant from = clock.instant().minus(NEWS);
        return entries.lastLifted(patient).filter(lifted -> lifted.at().isAfter(from));
    }

    /** Tells the patient that the acting clinician has looked at the lock. */
    @ForCliniciansOf
    public void see(PatientId patient) {
        Actor actor = actors.get();
        if (entries.see(patient, now(), actor.account()) > 0) {
            live.announce(patient, LiveUpdates.Topic.LOCK);
        }
    }

    /**
     * Notes what was done about the emergency. Until then the lock can't be lifted, and others are told.
     *
     * @param lock the {@link Lock#id()} that the clinician has seen
     * @throws DomainError.Invalid if the time lies ahead or before the answers, or the note is longer than {@value #LONGEST_TEXT} characters
     * @throws DomainError.Conflict if nothing is locked any more, or newer emergency answers have come
     */
    @ForCliniciansOf
    public void act(PatientId patient, UUID lock, Acted acted) {
        Lock open = requireSeen(patient, lock);
        Instant now = now();
        if (acted.at().isAfter(now.plus(MINUTE))
                || acted.at().isBefore(open.begun().minus(MINUTE))) {
            throw new DomainError.Invalid(Map.of("at", "questions.error.acted-at"));
        }
        if (acted.note().length() > LONGEST_TEXT) {
            throw new DomainError.Invalid(Map.of("note", "questions.error.words"));
        }
        Actor actor = actors.get();
        entries.act(patient, open, acted, now, actor.account());
        entries.see(patient, now, actor.account());
        events.publishEvent(new Audited(
                Audited.Deed.CHANGED,
                "lock",
                lock,
                patient,
                List.of("acted", acted.action().name()),
                null));
        live.announce(patient, LiveUpdates.Topic.LOCK);
    }

    /**
     * Notes what was done with the patient if the acting clinician has looked at the whole emergency; what somebody could not know of is
     * not acted on.
     */
    @ForCliniciansOf
    public void actIfSeen(PatientId patient, Acted acted) {
        entries.open(patient)
                .filter(lock -> entries.hasSeen(patient, lock, actors.get().account()))
                .ifPresent(lock -> act(patient, lock.id(), acted));
    }

    /**
     * Lifts every open lock of the patient.
     *
     * @param lock the {@link Lock#id()} that the clinician has seen
     * @param reason for the record, {@value #SHORTEST_REASON} to {@value #LONGEST_TEXT} characters
     * @param words to the patient, at most {@value #LONGEST_TEXT} characters, may be empty
     * @throws DomainError.Invalid if the reason or the words don't fit
     * @throws DomainError.Conflict if nothing is locked any more, newer emergency answers have come, or nobody has noted what was done
     */
    @ForCliniciansOf
    public void unlock(PatientId patient, UUID lock, String reason, String words) {
        String why = requireReason(reason);
        requireShort(words);
        Lock open = requireSeen(patient, lock);
        if (!open.isActedOn()) {
            throw new DomainError.Conflict("questions.error.act-first");
        }
        Actor actor = actors.get();
        for (Lock.Answers answers : open.answers()) {
            if (!entries.unlock(patient, answers.id(), now(), actor.account(), why, words.strip())) {
                throw new DomainError.Conflict("questions.error.not-locked");
            }
        }
        events.publishEvent(new Audited(Audited.Deed.CHANGED, "lock", lock, patient, List.of("unlocked"), why));
        events.publishEvent(new Unlocked(
                actor.clinic(),
                patient,
                lock,
                open.answers().stream().map(Lock.Answers::id).collect(Collectors.toSet())));
        live.announce(patient, LiveUpdates.Topic.LOCK);
    }

    /** Locks and screening of the last 60 days in a form that other reads can join. */
    @ForCareOf
    public Glimpse<Standing> glimpse(PatientId patient) {
        return new Glimpse<>(
                """
                select json_build_object('screenedAt', s.received, 'answeredAt', s.answered, 'painAnsweredAt', s.pain_answered,
                    'locks', coalesce((select json_agg(json_build_object('from', least(i.at, g.answered_at), 'to', u.at))
                        from questions.lock_entry i
                        join questions.answer_set g on g.clinic_id = i.clinic_id and g.id = i.answers_id
                        left join questions.lock_entry u on u.clinic_id = i.clinic_id and u.patient_id = i.patient_id
                            and u.answers_id = i.answers_id and u.deed = 'UNLOCKED'
                        where i.clinic_id = :clinic and i.patient_id = :patient and i.deed = 'IMPOSED'
                            and (u.at is null or u.at > :locks_from)), '[]'::json))
                from (select max(a.received_at) received, max(a.answered_at) answered,
                        max(a.answered_at + make_interval(secs => coalesce(a.clock_ahead_seconds, 0)))
                            filter (where a.occasion = 'HIGH_PAIN') pain_answered
                    from questions.answer_set a
                    where a.clinic_id = :clinic and a.patient_id = :patient and a.counts) s
                """,
                Map.of(
                        "patient",
                        patient.value(),
                        "locks_from",
                        Columns.utc(clock.instant().minus(Duration.ofDays(60)))),
                this::standing);
    }

    boolean isImposedBy(UUID answers) {
        return entries.isImposedBy(answers);
    }

    void impose(AnswerSet answers, AccountId by) {
        entries.impose(answers.patient(), answers.id(), answers.receivedAt(), by);
    }

    private Standing standing(@Nullable String text) {
        return text == null ? new Standing(new ArrayList<>(), null, null, null) : json.readValue(text, Standing.class);
    }

    private Lock requireSeen(PatientId patient, UUID lock) {
        Lock open = entries.open(patient).orElseThrow(() -> new DomainError.Conflict("questions.error.not-locked"));
        if (!open.id().equals(lock)) {
            throw new DomainError.Conflict("questions.error.newer-answers");
        }
        return open;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String requireReason(String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_TEXT) {
            throw new DomainError.Invalid(Map.of("reason", "questions.error.reason"));
        }
        return why;
    }

    private static void requireShort(String words) {
        if (words.strip().length() > LONGEST_TEXT) {
            throw new DomainError.Invalid(Map.of("words", "questions.error.words"));
        }
    }
}
