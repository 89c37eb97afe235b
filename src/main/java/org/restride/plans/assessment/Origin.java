package org.restride.plans.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.plans.TemplateVersionId;

/**
 * Why a template was chosen, as it was known then.
 *
 * @param body the reasons and what they rest on
 */
public record Origin(
        UUID id,
        TemplateVersionId template,
        AssessmentId assessment,
        int assessmentVersion,
        int rulesVersion,
        Body body,
        AccountId by,
        Instant at) {

    /**
     * What is kept beside the names of versions.
     *
     * @param title of the template
     * @param place of the template in the ranking, 1 for the first; 0 if it was left out
     * @param codes that were found
     * @param words to the patient, in their language; may be empty
     */
    public record Body(String title, int place, Set<String> codes, List<Reason> reasons, String words) {
        public Body {
            codes = Set.copyOf(codes);
            reasons = List.copyOf(reasons);
        }
    }
}
