package org.restride.safety;

import org.restride.base.ClinicId;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.springframework.stereotype.Component;

/** Looks at each patient of the demo clinic once, because their history was written without events. */
@Component
class DemoWorklist implements DemoData {

    private static final int AFTER_THE_SESSIONS = 900;

    private final Watching watching;

    DemoWorklist(Watching watching) {
        this.watching = watching;
    }

    @Override
    public int order() {
        return AFTER_THE_SESSIONS;
    }

    @Override
    public void fill(ClinicId clinic, DemoPeople people) {
        people.patients().forEach(watching::look);
    }
}
