package org.restride.plans;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.restride.people.MergeRequest;
import org.restride.people.Merging;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a clinician of either care team decides which of two plans goes on when their records become one. The other is ended with a reason
 * and stays readable.
 */
@Service
@Transactional
public class ChoosingPlan {

    private final Plans plans;
    private final Prescribing prescribing;
    private final Merging merging;

    ChoosingPlan(Plans plans, Prescribing prescribing, Merging merging) {
        this.plans = plans;
        this.prescribing = prescribing;
        this.merging = merging;
    }

    /** What is to be chosen for this patient, if a merging waits for it. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public Optional<PlanChoice> open(PatientId patient) {
        return merging.waiting(patient).map(request -> new PlanChoice(request.kept(), active(request)));
    }

    /**
     * Ends the other plan and makes the two records one.
     *
     * @param chosen the plan that goes on
     * @param reason why the other one ends, for the record
     * @return the record that goes on
     * @throws DomainError.Conflict if nothing waits, or a plan was changed meanwhile
     * @throws DomainError.Invalid if the reason is missing
     */
    @ForCliniciansOf
    public PatientId choose(PatientId patient, PlanId chosen, String reason) {
        MergeRequest request =
                merging.waiting(patient).orElseThrow(() -> new DomainError.Conflict("people.cannot-merge"));
        List<PlanDetail> active = active(request);
        if (active.stream().noneMatch(plan -> plan.id().equals(chosen))) {
            throw new DomainError.Conflict("plans.error.changed-meanwhile");
        }
        active.stream()
                .filter(plan -> !plan.id().equals(chosen))
                .forEach(plan ->
                        prescribing.endWithoutAsking(plan.patient(), new EndPlan(plan.id(), plan.newest(), reason)));
        return merging.goOn(patient);
    }

    private List<PlanDetail> active(MergeRequest request) {
        return Stream.of(request.kept(), request.merged())
                .flatMap(one -> plans.findCurrent(one).stream())
                .toList();
    }
}
