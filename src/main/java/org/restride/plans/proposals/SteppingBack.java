package org.restride.plans.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.Schedule;
import org.restride.plans.progression.DoseSteps;
import org.restride.plans.progression.Rung;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a clinician takes a whole plan one step back without building: each exercise of the phase that the patient is in gets the next lower
 * dose, or where there is none the rung below.
 */
@Service
@Transactional
public class SteppingBack {

    private final PlanReading plans;
    private final PatientRecords patients;
    private final Prescribing prescribing;
    private final Ladder ladder;
    private final StoredRules rules;
    private final Telling telling;
    private final BadDayFilling badDays;
    private final Clock clock;

    SteppingBack(
            PlanReading plans,
            PatientRecords patients,
            Prescribing prescribing,
            Ladder ladder,
            StoredRules rules,
            Telling telling,
            BadDayFilling badDays,
            Clock clock) {
        this.plans = plans;
        this.patients = patients;
        this.prescribing = prescribing;
        this.ladder = ladder;
        this.rules = rules;
        this.telling = telling;
        this.badDays = badDays;
        this.clock = clock;
    }

    /**
     * What one step back would be; empty if there is no plan to follow today, or nothing in it can be less.
     *
     * @param language of the lines
     */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public Optional<StepBack> find(PatientId patient, Locale language) {
        return plans.current(patient).flatMap(plan -> phase(plan).flatMap(phase -> {
            PlanBody next = plan.body().changing(phase.id(), this::back);
            return next.equals(plan.body())
                    ? Optional.empty()
                    : Optional.of(
                            new StepBack(plan.id(), plan.newest(), next, telling.lines(plan.body(), next, language)));
        }));
    }

    /**
     * Signs it as the next version of the plan; the patient reads what is different and why.
     *
     * @param reason for the record; must be there
     * @throws DomainError.Conflict if a colleague signed another version since it was shown, or the plan has ended
     */
    @ForCliniciansOf
    public PlanVersionId take(PatientId patient, StepBack back, String reason) {
        PlanDetail plan = plans.current(patient)
                .filter(now -> now.id().equals(back.plan()) && now.newest() == back.seen())
                .orElseThrow(() -> new DomainError.Conflict("proposals.error.decided-meanwhile"));
        PlanBody filled = badDays.refill(plan.body(), back.next());
        return prescribing.step(patient, telling.back(plan, filled, reason));
    }

    private Optional<Phase> phase(PlanDetail plan) {
        LocalDate today = patients.find(plan.patient())
                .map(who -> Schedule.day(clock.instant(), who.zone()))
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        return plan.schedule().place(today).map(Schedule.Place::phase);
    }

    private Phase back(Phase phase) {
        Map<UUID, Ladder.Place> places = ladder.of(phase.items());
        DoseSteps steps = new DoseSteps(rules.requireStored().steps());
        Phase next = phase;
        for (PlanItem item : phase.items()) {
            Ladder.Place place = places.get(item.id());
            if (place != null) {
                next = next.changing(item.id(), old -> back(old, place, steps));
            }
        }
        return next;
    }

    private static PlanItem back(PlanItem item, Ladder.Place place, DoseSteps steps) {
        Optional<Dose> less = steps.down(item.dose(), place.bounds());
        Rung easier = place.easier();
        return less.map(dose -> item.with(dose))
                .orElseGet(() -> easier == null ? item : item.replacedBy(easier.content(), easier.start()));
    }
}
