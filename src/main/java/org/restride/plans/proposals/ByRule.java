package org.restride.plans.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.restride.base.PatientId;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.springframework.stereotype.Component;

/** Takes a step down, or an exercise out, where a clinician has signed for it beforehand: as a new version in that clinician's name. */
@Component
class ByRule {

    private final PlanReading plans;
    private final Prescribing prescribing;
    private final Telling telling;
    private final BadDayFilling badDays;

    ByRule(PlanReading plans, Prescribing prescribing, Telling telling, BadDayFilling badDays) {
        this.plans = plans;
        this.prescribing = prescribing;
        this.telling = telling;
        this.badDays = badDays;
    }

    /** What was signed, and the version that rests on it. */
    record Applied(SignedBounds bounds, PlanVersionId version) {}

    /** Empty if nobody has signed for it, it can't be done by itself, or it would bring something serious into the plan. */
    Optional<Applied> apply(Proposal proposal, List<SignedBounds> signed, LocalDate today) {
        PatientId patient = proposal.patient();
        Optional<PlanDetail> plan = plans.current(patient).filter(now -> PlanSteps.fits(proposal.inputs(), now.body()));
        Optional<PlanItem> item = plan.flatMap(now -> now.body().item(proposal.part()));
        Optional<SignedBounds> bounds = item.flatMap(now -> signed.stream()
                .filter(each -> each.part().equals(now.id()) && each.allow(proposal.verdict(), now, today))
                .findFirst());
        if (plan.isEmpty() || bounds.isEmpty()) {
            return Optional.empty();
        }
        Optional<PlanBody> next = PlanSteps.take(
                        proposal.verdict().step(), plan.get().body())
                .map(body -> badDays.refill(plan.get().body(), body));
        return next.flatMap(body -> prescribing.changeByRule(
                        patient,
                        telling.change(plan.get(), body, List.of(proposal)),
                        bounds.get().by()))
                .map(version -> new Applied(bounds.get(), version));
    }
}
