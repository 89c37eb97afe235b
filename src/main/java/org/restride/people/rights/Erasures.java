package org.restride.people.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForPatients;
import org.restride.base.ForRegistrarsOf;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a patient asks that the record is erased, an administrator says until when the clinic has to keep it and why, and a second one
 * confirms. Until it is erased the patient can change their mind.
 */
@Service
@Transactional
public class Erasures {

    private final StoredErasures erasures;
    private final Retention retention;
    private final Oneself oneself;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            StoredErasures erasures,
            Retention retention,
            Oneself oneself,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.erasures = erasures;
        this.retention = retention;
        this.oneself = oneself;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The acting patient asks; asking twice counts once.
     *
     * @throws DomainError.Forbidden if it is a carer
     */
    @ForPatients
    public void ask() {
        add(oneself.patient());
    }

    /** For a patient who told the clinic, on paper or by voice. */
    @ForRegistrarsOf
    public void askFor(PatientId patient) {
        add(patient);
    }

    /**
     * The acting patient wants to keep the record after all.
     *
     * @throws DomainError.Conflict if nothing stands
     */
    @ForPatients
    public void takeBack() {
        PatientId patient = oneself.patient();
        if (!erasures.takeBack(patient)) {
            throw new DomainError.Conflict("rights.error.gone");
        }
        events.publishEvent(Audited.changed("erasure-request", patient.value(), patient, "taken-back"));
    }

    @ForPatients
    @Transactional(readOnly = true)
    public Optional<ErasureRequest> mine() {
        return actors.get().ownPatient().flatMap(erasures::standing);
    }

    @ForRegistrarsOf
    @Transactional(readOnly = true)
    public Optional<ErasureRequest> of(PatientId patient) {
        return erasures.standing(patient);
    }

    /** What the clinic's rule says; empty while the patient is in care, which has to end first. Two statements. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public Optional<ErasureOffer> offer(PatientId patient) {
        return erasures.careEnded(patient).map(ended -> {
            RetentionRule rule = retention.rule();
            return new ErasureOffer(rule, ended, rule.until(ended));
        });
    }

    /**
     * Says until when the record is kept; can be said anew until it is confirmed.
     *
     * @param keepUntil not before the day that the clinic's rule gives; a day in the past means as soon as it is confirmed
     * @param reason in words for the patient, at least 10 characters
     * @throws DomainError.Invalid if the day is before the rule's, or there is no reason
     * @throws DomainError.Conflict if the patient is still in care, nobody has asked, or it is confirmed already
     */
    @ForAdministrators
    public void answer(PatientId patient, LocalDate keepUntil, String reason) {
        ErasureOffer offer = offer(patient).orElseThrow(() -> new DomainError.Conflict("rights.error.in-care"));
        String said = reason.strip();
        if (said.length() < Corrections.SHORTEST_REASON || said.length() > Corrections.LONGEST) {
            throw new DomainError.Invalid(Map.of("reason", "rights.error.reason"));
        }
        if (keepUntil.isBefore(offer.keepUntil())) {
            throw new DomainError.Invalid(Map.of("keepUntil", "rights.error.too-early"));
        }
        if (!erasures.answer(patient, keepUntil, said, actors.get().account(), now())) {
            throw new DomainError.Conflict("rights.error.gone");
        }
        events.publishEvent(Audited.changed("erasure-request", patient.value(), patient, "answered"));
    }

    /**
     * The second person's word; after it only the patient can stop the erasure.
     *
     * @throws DomainError.Conflict if nobody has answered, or the same person has
     */
    @ForAdministrators
    public void confirm(PatientId patient) {
        if (!erasures.confirm(patient, actors.get().account(), now())) {
            throw new DomainError.Conflict("rights.error.second-person");
        }
        events.publishEvent(Audited.changed("erasure-request", patient.value(), patient, "confirmed"));
    }

    private void add(PatientId patient) {
        UUID id = ids.next();
        if (erasures.add(id, patient, actors.get().account(), now())) {
            events.publishEvent(Audited.created("erasure-request", id, patient));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
