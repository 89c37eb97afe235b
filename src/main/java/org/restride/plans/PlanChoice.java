package org.restride.plans;

import java.util.List;
import org.restride.base.PatientId;

/**
 * The plans between which a clinician chooses before two records of one person become one.
 *
 * @param kept the record that goes on, whichever plan is chosen
 * @param plans the active plans, that of the record that goes on first; fewer than two if one was ended meanwhile
 */
public record PlanChoice(PatientId kept, List<PlanDetail> plans) {

    public PlanChoice {
        plans = List.copyOf(plans);
    }
}
