package org.restride.plans.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Ids;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemVersionId;
import org.restride.people.Discharging;
import org.restride.people.PatientRecords;
import org.restride.plans.ContentCheck;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Schedule;
import org.restride.plans.Signature;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a clinician ends a patient's care, with or without something to take along; each version is signed and stays. */
@Service
@Transactional
public class EndingCare {

    private final StoredAftercare stored;
    private final EndingProposals proposals;
    private final PlanReading plans;
    private final ContentCheck contents;
    private final Discharging discharging;
    private final PatientRecords records;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    EndingCare(
            StoredAftercare stored,
            EndingProposals proposals,
            PlanReading plans,
            ContentCheck contents,
            Discharging discharging,
            PatientRecords records,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.stored = stored;
        this.proposals = proposals;
        this.plans = plans;
        this.contents = contents;
        this.discharging = discharging;
        this.records = records;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** What fits the plan that ends and the newest assessment; nothing of it is kept. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public ProposedEnding propose(PatientId patient, Locale reader) {
        return proposals.of(patient, today(patient), reader);
    }

    /**
     * Ends the care; the plan ends with it.
     *
     * @throws DomainError.Conflict if the patient isn't in care
     * @throws DomainError.Invalid if nothing is given, the reason is missing, a check lies in the past, or something is named that the clinic
     *     has not accepted
     */
    @ForCliniciansOf
    public AftercareId discharge(PatientId patient, Discharge command) {
        AftercareBody body = command.body();
        if (body.givesNothing()) {
            throw new DomainError.Invalid("plans.ending.error.nothing");
        }
        requireAhead(body, List.of(), today(patient));
        Optional<PlanDetail> plan = plans.current(patient);
        contents.require(
                body.contents(), plan.map(ending -> ending.body().contents()).orElseGet(Set::of));
        return end(patient, Aftercare.State.GIVEN, plan, body, sign(command.reason()));
    }

    /**
     * Ends the care with nothing to take along, for a patient who has moved away, for example.
     *
     * @param reason for the record, 1 to 500 characters
     * @throws DomainError.Conflict if the patient isn't in care
     * @throws DomainError.Invalid if the reason is missing
     */
    @ForCliniciansOf
    public AftercareId dischargeWithout(PatientId patient, String reason) {
        AftercareBody nothing = new AftercareBody(new Review(GoalReached.NOT_SAID, ""), null, null, List.of());
        return end(patient, Aftercare.State.NONE, plans.current(patient), nothing, sign(reason));
    }

    /**
     * Signs the next version of what a discharged patient goes by.
     *
     * @throws DomainError.Conflict if a colleague has changed it since the clinician saw it, or the patient is in care again
     * @throws DomainError.Invalid as for {@link #discharge}, or if a check is missing that was answered
     */
    @ForCliniciansOf
    public void change(PatientId patient, ChangeAftercare command) {
        Aftercare before = stored.newest(patient)
                .filter(newest ->
                        newest.isGiven() && newest.id().equals(command.id()) && newest.version() == command.seen())
                .orElseThrow(() -> new DomainError.Conflict("plans.ending.error.changed-meanwhile"));
        if (command.body().givesNothing()) {
            throw new DomainError.Invalid("plans.ending.error.nothing");
        }
        requireAhead(command.body(), before.body().checks(), today(patient));
        requireAnswered(patient, command.body());
        Set<ItemVersionId> known = new HashSet<>(before.body().contents());
        contents.require(command.body().contents(), known);
        keep(new Aftercare(
                before.id(),
                before.version() + 1,
                patient,
                Aftercare.State.GIVEN,
                before.plan(),
                command.body(),
                sign(command.reason())));
    }

    private AftercareId end(
            PatientId patient,
            Aftercare.State state,
            Optional<PlanDetail> plan,
            AftercareBody body,
            Signature signature) {
        @Nullable PlanVersionId ended = plan.map(detail -> detail.version().id()).orElse(null);
        AftercareId id = new AftercareId(ids.next());
        keep(new Aftercare(id, 1, patient, state, ended, body, signature));
        discharging.discharge(patient);
        return id;
    }

    private void keep(Aftercare aftercare) {
        stored.add(aftercare);
        events.publishEvent(Audited.changed(
                "aftercare",
                aftercare.id().value(),
                aftercare.patient(),
                "version-" + aftercare.version(),
                aftercare.state().name().toLowerCase(Locale.ROOT)));
        live.announce(aftercare.patient(), LiveUpdates.Topic.PLAN);
    }

    /** A day that stood there before may have passed. */
    private static void requireAhead(AftercareBody body, List<PlannedCheck> before, LocalDate today) {
        Map<Integer, LocalDate> known = new HashMap<>();
        before.forEach(check -> {
            if (check.dueOn() != null) {
                known.put(check.weeks(), check.dueOn());
            }
        });
        for (PlannedCheck check : body.checks()) {
            LocalDate due = check.dueOn();
            if (due != null && due.isBefore(today) && !Objects.equals(known.get(check.weeks()), due)) {
                throw new DomainError.Invalid("plans.ending.error.check-past", check.weeks());
            }
        }
    }

    private void requireAnswered(PatientId patient, AftercareBody body) {
        Set<Integer> asked = body.checks().stream()
                .filter(check -> check.dueOn() != null)
                .map(PlannedCheck::weeks)
                .collect(Collectors.toSet());
        stored.findStanding(patient).stream()
                .flatMap(standing -> standing.checks().stream())
                .filter(check -> !check.isOpen() && !asked.contains(check.weeks()))
                .findFirst()
                .ifPresent(check -> {
                    throw new DomainError.Invalid("plans.ending.error.was-answered", check.weeks());
                });
    }

    private LocalDate today(PatientId patient) {
        return records.find(patient)
                .map(who -> Schedule.day(clock.instant(), who.zone()))
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
    }

    private Signature sign(String reason) {
        if (reason.isBlank()) {
            throw new DomainError.Invalid(Map.of("reason", "plans.error.reason-missing"));
        }
        return new Signature(actors.get().account(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason);
    }
}
