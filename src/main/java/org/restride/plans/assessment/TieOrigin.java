package org.restride.plans.assessment;

import org.restride.plans.PlanAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with a plan that is assigned from which choice it came, in the same transaction. */
@Component
class TieOrigin {

    private final Origins origins;

    TieOrigin(Origins origins) {
        this.origins = origins;
    }

    @EventListener
    void on(PlanAssigned assigned) {
        origins.tie(assigned.plan(), assigned.patient());
    }
}
