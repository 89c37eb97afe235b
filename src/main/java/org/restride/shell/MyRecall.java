package org.restride.shell;

import java.util.List;
import org.restride.catalogue.RecalledItem;
import org.restride.plans.HoldingPatient;

/** Something that was recalled and stands in active plans of a clinician's patients. */
public record MyRecall(RecalledItem item, List<HoldingPatient> patients) {

    public MyRecall {
        patients = List.copyOf(patients);
    }
}
