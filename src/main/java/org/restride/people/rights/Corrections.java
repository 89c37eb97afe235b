package org.restride.people.rights;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForPatients;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where patients say what is wrong in their record, and a clinician answers. Nothing is overwritten by it: what is to be corrected is
 * corrected where it stands, as a new entry, by whoever may.
 */
@Service
@Transactional
public class Corrections {

    /** Characters of what is said, by either side. */
    public static final int LONGEST = 1_000;

    /** Characters of a reason, at least. */
    public static final int SHORTEST_REASON = 10;

    private static final int MOST_OPEN = 20;

    private final StoredCorrections corrections;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    Corrections(
            StoredCorrections corrections,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.corrections = corrections;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The acting patient or carer says what is wrong. The same id again counts once.
     *
     * @param id made by whoever asks
     * @throws DomainError.Invalid if nothing is said, or more than 1,000 characters, or 20 others wait already
     */
    @ForPatients
    public void ask(UUID id, RecordPart part, String words) {
        PatientId patient = own();
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new DomainError.Invalid(Map.of("words", "rights.error.words"));
        }
        if (corrections.open(patient) >= MOST_OPEN) {
            throw new DomainError.Invalid(Map.of("words", "rights.error.too-many"));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (corrections.add(id, patient, part, said, actors.get().account(), now)) {
            events.publishEvent(Audited.created("correction-request", id, patient, part.name()));
            live.announce(patient, LiveUpdates.Topic.RECORD);
        }
    }

    /** What the acting patient has asked for, the newest first. One statement. */
    @ForPatients
    @Transactional(readOnly = true)
    public List<Correction> mine() {
        return corrections.of(own());
    }

    /** The newest first. One statement. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public List<Correction> of(PatientId patient) {
        return corrections.of(patient);
    }

    /**
     * Answers the patient.
     *
     * @param corrected whether it is right now
     * @param words what the patient reads; the reason, at least 10 characters, if nothing was corrected
     * @throws DomainError.Invalid if the reason is missing
     * @throws DomainError.Conflict if it was answered before
     */
    @ForCliniciansOf
    public void answer(PatientId patient, UUID id, boolean corrected, String words) {
        String said = words.strip();
        if (said.length() > LONGEST || (!corrected && said.length() < SHORTEST_REASON)) {
            throw new DomainError.Invalid(Map.of("words", "rights.error.reason"));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!corrections.answer(patient, id, corrected, said, actors.get().account(), now)) {
            throw new DomainError.Conflict("rights.error.answered");
        }
        events.publishEvent(
                Audited.changed("correction-request", id, patient, corrected ? "corrected" : "not-corrected"));
        live.announce(patient, LiveUpdates.Topic.RECORD);
    }

    private PatientId own() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }
}
