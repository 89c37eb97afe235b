package org.restride.plans.proposals;

import java.util.Map;
import java.util.UUID;
import org.restride.base.ForClinicians;
import org.restride.plans.ForBadDays;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed for bad days while a plan is built. */
@Service
@Transactional(readOnly = true)
public class BadDays {
    private final BadDayFilling filling;

    BadDays(BadDayFilling filling) {
        this.filling = filling;
    }

    /** For each exercise of the phase, by its id, whatever the phase says itself. At most two statements. */
    @ForClinicians
    public Map<UUID, ForBadDays> propose(Phase phase) {
        return filling.propose(phase);
    }

    /** The plan as it is signed: with what is proposed wherever nobody has said anything for bad days. At most two statements. */
    @ForClinicians
    public PlanBody complete(PlanBody body) {
        return filling.fill(body);
    }
}
