package org.restride.plans.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.progression.DoseSteps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where clinicians sign beforehand how far down the rules may go by themselves. */
@Service
@Transactional
public class SigningBounds {

    private static final int LONGEST_DAYS = 366;

    private final StoredBounds bounds;
    private final PlanReading plans;
    private final Ladder ladder;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    SigningBounds(
            StoredBounds bounds,
            PlanReading plans,
            Ladder ladder,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.bounds = bounds;
        this.plans = plans;
        this.ladder = ladder;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of the plan that the patient follows, run out or not. At most two statements. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public List<SignedBounds> of(PatientId patient) {
        return plans.current(patient).map(plan -> bounds.of(patient, plan.id())).orElse(List.of());
    }

    /**
     * What may be signed for an exercise of the plan: down to the lowest dose that its bounds allow, or to the easier exercise if there is
     * one.
     *
     * @throws DomainError.NotFound if the plan has no such exercise
     */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public Reach reach(PatientId patient, UUID part) {
        PlanItem item = item(plan(patient), part);
        Ladder.Place place = ladder.of(List.of(item)).get(part);
        if (place == null) {
            throw new DomainError.NotFound("proposals.error.no-such-part");
        }
        return new Reach(item, Reach.lowest(item.dose(), place.bounds()), place.easier());
    }

    /**
     * Signs for an exercise; what was signed before no longer counts.
     *
     * @param until the last day, at most a year ahead
     * @throws DomainError.Invalid if the limits don't belong to the exercise, or the day is past or too far ahead
     */
    @ForCliniciansOf
    public void sign(PatientId patient, UUID part, Limits limits, LocalDate until) {
        PlanDetail plan = plan(patient);
        Reach reach = reach(patient, part);
        boolean fits = limits.highest().content().equals(reach.item().content())
                && reach.holds(limits.lowest())
                && DoseSteps.isAtMost(reach.item().dose(), limits.highest().dose());
        if (!fits) {
            throw new DomainError.Invalid("proposals.bounds.error.reach");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (until.isBefore(today.minusDays(1)) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new DomainError.Invalid("proposals.bounds.error.until");
        }
        bounds.add(
                ids.next(),
                new SignedBounds(patient, plan.id(), part, limits, actors.get().account(), now(), until));
        events.publishEvent(Audited.changed("plan", plan.id().value(), patient, "bounds-signed"));
    }

    /** From now on nothing is done for the exercise without asking. */
    @ForCliniciansOf
    public void withdraw(PatientId patient, UUID part) {
        PlanDetail plan = plan(patient);
        bounds.withdraw(ids.next(), patient, plan.id(), part, actors.get().account(), now());
        events.publishEvent(Audited.changed("plan", plan.id().value(), patient, "bounds-withdrawn"));
    }

    private PlanDetail plan(PatientId patient) {
        return plans.current(patient).orElseThrow(() -> new DomainError.NotFound("plans.error.no-such-plan"));
    }

    private static PlanItem item(PlanDetail plan, UUID part) {
        return plan.body().item(part).orElseThrow(() -> new DomainError.NotFound("proposals.error.no-such-part"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
