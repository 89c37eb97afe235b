package org.restride.plans.ending;

import java.util.List;
import org.restride.plans.assessment.Facts;

/**
 * A version of the relapse plans that are proposed.
 *
 * @param patterns the last fits everybody
 */
record RelapseRules(int version, List<RelapsePattern> patterns) {

    RelapseRules {
        patterns = List.copyOf(patterns);
        if (patterns.isEmpty() || !patterns.getLast().when().asksForNothing()) {
            throw new IllegalArgumentException("The last relapse plan fits everybody");
        }
    }

    /** The one that is proposed: the first whose pattern the assessment shows. */
    RelapsePattern proposed(Facts facts) {
        return patterns.stream()
                .filter(pattern -> pattern.when().holds(facts))
                .findFirst()
                .orElseGet(patterns::getLast);
    }
}
