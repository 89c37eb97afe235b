package org.restride.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Access;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForMembers;
import org.restride.base.ForProgram;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where plans are looked up, as they are now and as they were. */
@Service
@Transactional(readOnly = true)
public class PlanReading {
    private static final int VERSIONS = 60;

    private final Plans plans;
    private final VersionHistory history;
    private final Access access;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    PlanReading(
            Plans plans, VersionHistory history, Access access, CurrentActor actors, ApplicationEventPublisher events) {
        this.plans = plans;
        this.history = history;
        this.access = access;
        this.actors = actors;
        this.events = events;
    }

    /** The plan that the patient follows now. One statement. */
    @ForCareOf
    public Optional<PlanDetail> current(PatientId patient) {
        return plans.findCurrent(patient);
    }

    /** The plan that the patient follows now, else the one that ended last. One statement. */
    @ForCareOf
    public Optional<PlanDetail> latest(PatientId patient) {
        return plans.findLatest(patient);
    }

    /** The same as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<Optional<PlanDetail>> glimpse(PatientId patient) {
        return plans.latest(patient);
    }

    /** What the patient was told in a version, as a part of a statement; empty if it isn't a version of this patient's plans. */
    @ForCareOf
    public Glimpse<Optional<PlanDetail>> glimpse(PatientId patient, PlanVersionId version) {
        return plans.version(patient, version);
    }

    /** The current plan for a clinician who opens it to work on it; the look is kept in the audit. */
    @ForCliniciansOf
    @Transactional
    public Optional<PlanDetail> open(PatientId patient) {
        events.publishEvent(Audited.looked("plan", null, patient));
        return plans.findLatest(patient);
    }

    /**
     * What the patient was told in that version; for staff also what waits for its day, or was called back.
     *
     * @throws DomainError.NotFound if there is no such version, or it is not for this person
     */
    @ForMembers
    @Transactional
    public PlanDetail version(PlanVersionId id) {
        boolean told = actors.get().is(Role.PATIENT);
        PlanDetail detail = (told ? plans.findHeld(id) : plans.find(id))
                .orElseThrow(() -> new DomainError.NotFound("plans.error.no-such-plan"));
        access.requireCareOf(detail.patient());
        if (!told) {
            events.publishEvent(Audited.looked("plan", id.plan().value(), detail.patient()));
        }
        return detail;
    }

    /** All versions of all plans of the patient, the newest first. One statement. */
    @ForCareOf
    public List<VersionSummary> history(PatientId patient) {
        return history.versions(patient);
    }

    /** All plans of the patient, the newest first. One statement. */
    @ForCareOf
    public List<PlanSummary> all(PatientId patient) {
        return plans.of(patient);
    }

    /**
     * Since which version each exercise of the plan has had exactly the dose that it has in that one, by the exercise's id in the plan; looks
     * at the last 60 versions. One statement.
     *
     * @param held the version that holds
     */
    @ForProgram
    public Map<UUID, Integer> unchangedSince(PlanVersionId held) {
        return Unchanged.since(history.bodies(held, VERSIONS));
    }

    /** The clinic's active plans whose phases end in this time, both days included. */
    @ForProgram
    public List<PlanSummary> endingBetween(LocalDate from, LocalDate to) {
        return plans.endingBetween(from, to);
    }
}
