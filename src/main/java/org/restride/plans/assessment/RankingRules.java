package org.restride.plans.assessment;

import java.util.List;
import java.util.stream.Stream;

/** A version of the rules by which templates are ranked. */
record RankingRules(int version, List<RankingRule> rules) {

    RankingRules {
        rules = List.copyOf(rules);
    }

    <R extends RankingRule> Stream<R> of(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast);
    }
}
