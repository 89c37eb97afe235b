package org.restride.questions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Ids;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a patient's newest safety answers stand against beginning something new. An emergency does until its lock is lifted; an urgent answer
 * does until a clinician clears it with a reason or the questions are answered anew without one.
 */
@Service
@Transactional
public class Concerns {

    /** Query of a patient's answers that stand against beginning something new. Names {@code :clinic} and {@code :patient}. */
    static final String GRAVE = """
            select a.id, a.level, a.flags, a.received_at from questions.answer_set a
            where a.clinic_id = :clinic and a.patient_id = :patient and a.level in ('EMERGENCY', 'URGENT')
                and not exists (select from questions.lock_entry e
                    where e.clinic_id = a.clinic_id and e.answers_id = a.id and e.deed in ('UNLOCKED', 'CLEARED'))
                and (a.level = 'EMERGENCY' or not exists (select from questions.answer_set n
                    where n.clinic_id = a.clinic_id and n.patient_id = a.patient_id and n.answered_at > a.answered_at
                        and n.counts and n.level not in ('EMERGENCY', 'URGENT')))
            """;

    /** Answers that weigh so much. */
    record Grave(UUID id, Level level, List<String> flags, Instant at) {}

    private final ClinicSql db;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    Concerns(
            ClinicSql db,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.db = db;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** What is open. One statement. */
    @ForCareOf
    @Transactional(readOnly = true)
    public Optional<Concern> open(PatientId patient) {
        return concern(grave(patient));
    }

    /**
     * Notes that a clinician has looked into urgent answers and why a plan may begin all the same.
     *
     * @param concern the {@link Concern#id()} that the clinician has seen
     * @param reason for the record, {@value Locks#SHORTEST_REASON} to {@value Locks#LONGEST_TEXT} characters
     * @throws DomainError.Invalid if the reason doesn't fit
     * @throws DomainError.Conflict if nothing is open any more, newer answers have come, or one of them is an emergency: its lock has to be
     *     lifted
     */
    @ForCliniciansOf
    public void clear(PatientId patient, UUID concern, String reason) {
        String why = requireReason(reason);
        List<Grave> open = grave(patient);
        Concern seen = concern(open).orElseThrow(() -> new DomainError.Conflict("questions.error.no-concern"));
        if (seen.level() == Level.EMERGENCY) {
            throw new DomainError.Conflict("questions.error.unlock-first");
        }
        if (!seen.id().equals(concern)) {
            throw new DomainError.Conflict("questions.error.newer-concern");
        }
        open.forEach(answers -> note(patient, answers, why));
        events.publishEvent(new Audited(Audited.Deed.CHANGED, "answers", concern, patient, List.of("cleared"), why));
        live.announce(patient, LiveUpdates.Topic.LOCK);
    }

    private void note(PatientId patient, Grave answers, String why) {
        db.sql("""
                insert into questions.lock_entry (clinic_id, id, patient_id, answers_id, deed, at, account_id, reason)
                values (:clinic, :id, :patient, :answers, 'CLEARED', :at, :account, :reason)
                on conflict (clinic_id, answers_id, deed) where deed in ('IMPOSED', 'UNLOCKED', 'CLEARED') do nothing
                """)
                .param("id", ids.next())
                .param("patient", patient.value())
                .param("answers", answers.id())
                .param("at", Columns.utc(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("account", actors.get().account().value())
                .param("reason", why)
                .update();
    }

    /** Oldest first. */
    private List<Grave> grave(PatientId patient) {
        return db.sql(GRAVE + " order by a.received_at, a.id")
                .param("patient", patient.value())
                .query((row, n) -> new Grave(
                        Columns.uuid(row, "id"),
                        Level.valueOf(row.getString("level")),
                        Arrays.asList((String[]) row.getArray("flags").getArray()),
                        Columns.instant(row, "received_at")))
                .list();
    }

    /** The concern that the answers come to, which stand oldest first. */
    static Optional<Concern> concern(List<Grave> open) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Set<String> flags = new LinkedHashSet<>();
        open.forEach(answers -> flags.addAll(answers.flags()));
        boolean emergency = open.stream().anyMatch(answers -> answers.level() == Level.EMERGENCY);
        return Optional.of(new Concern(
                open.getLast().id(),
                emergency ? Level.EMERGENCY : Level.URGENT,
                List.copyOf(flags),
                open.getFirst().at()));
    }

    private static String requireReason(String reason) {
        String why = reason.strip();
        if (why.length() < Locks.SHORTEST_REASON || why.length() > Locks.LONGEST_TEXT) {
            throw new DomainError.Invalid(Map.of("reason", "questions.error.reason"));
        }
        return why;
    }
}
