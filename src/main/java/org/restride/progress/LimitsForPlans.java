package org.restride.progress;

import org.restride.base.Glimpse;
import org.restride.plans.RunningLimits;
import org.restride.plans.load.LoadLimits;
import org.springframework.stereotype.Component;

/** Tells those who build plans what the clinic holds for too fast a rise. */
@Component
class LimitsForPlans implements RunningLimits {

    private final RunLimits limits;

    LimitsForPlans(RunLimits limits) {
        this.limits = limits;
    }

    @Override
    public Glimpse<LoadLimits> glimpse() {
        return limits.glimpse();
    }
}
