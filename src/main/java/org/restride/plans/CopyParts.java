package org.restride.plans;

import java.util.Set;
import java.util.UUID;
import org.restride.base.PatientId;

/**
 * Copy these parts of another patient's plan.
 *
 * @param from whose plan it is
 * @param seen the version that the clinician saw
 * @param parts exercises, articles, habits and runs
 * @param withNotes whether the words to the other patient go along
 */
public record CopyParts(PatientId from, PlanVersionId seen, Set<UUID> parts, boolean withNotes) {
    public CopyParts {
        parts = Set.copyOf(parts);
    }
}
