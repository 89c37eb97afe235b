package org.restride.plans;

import org.restride.base.Glimpse;
import org.restride.plans.load.LoadLimits;

/** Knows the clinic's limits of running load; the module that looks after runs says it. */
public interface RunningLimits {

    /** As a part of a larger read. */
    Glimpse<LoadLimits> glimpse();
}
