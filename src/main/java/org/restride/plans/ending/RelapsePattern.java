package org.restride.plans.ending;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restride.base.Wording;
import org.restride.plans.assessment.Facts;

/**
 * A relapse plan that is proposed for a pattern of the assessment.
 *
 * @param because the pattern in words
 * @param exercises keys of gentle exercises for the bad days
 * @param call when to call the clinic
 */
public record RelapsePattern(
        String id,
        When when,
        Wording title,
        Wording because,
        List<String> sources,
        List<String> exercises,
        List<RelapseStep> steps,
        List<RelapseStep> call) {

    public RelapsePattern {
        sources = List.copyOf(sources);
        exercises = List.copyOf(exercises);
        steps = List.copyOf(steps);
        call = List.copyOf(call);
    }

    /**
     * When it is proposed; empty sets ask for nothing.
     *
     * @param atLeast the least number, by question; one that nobody has answered holds for nothing
     */
    public record When(Set<String> all, Set<String> any, Set<String> none, Map<String, Integer> atLeast) {

        public When {
            all = Set.copyOf(all);
            any = Set.copyOf(any);
            none = Set.copyOf(none);
            atLeast = Map.copyOf(atLeast);
        }

        boolean holds(Facts facts) {
            return facts.codes().containsAll(all)
                    && (any.isEmpty() || any.stream().anyMatch(facts.codes()::contains))
                    && none.stream().noneMatch(facts.codes()::contains)
                    && atLeast.entrySet().stream()
                            .allMatch(limit -> facts.numbers().getOrDefault(limit.getKey(), Integer.MIN_VALUE)
                                    >= limit.getValue());
        }

        boolean asksForNothing() {
            return all.isEmpty() && any.isEmpty() && none.isEmpty() && atLeast.isEmpty();
        }
    }
}
