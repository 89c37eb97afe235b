package org.restride.plans.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;
import org.restride.catalogue.Equipment;

/** One rule by which templates are ranked. */
sealed interface RankingRule {

    String id();

    List<String> sources();

    /** When a rule speaks. */
    record When(
            Set<String> all,
            Set<String> any,
            Set<String> none,
            Map<String, Integer> atLeast,
            Map<String, Integer> atMost) {
        public When {
            all = Set.copyOf(all);
            any = Set.copyOf(any);
            none = Set.copyOf(none);
            atLeast = Map.copyOf(atLeast);
            atMost = Map.copyOf(atMost);
        }

        /** A number that nobody has answered holds for nothing. */
        boolean holds(Facts facts) {
            return facts.codes().containsAll(all)
                    && (any.isEmpty() || any.stream().anyMatch(facts.codes()::contains))
                    && none.stream().noneMatch(facts.codes()::contains)
                    && atLeast.entrySet().stream()
                            .allMatch(limit ->
                                    facts.numbers().getOrDefault(limit.getKey(), Integer.MIN_VALUE) >= limit.getValue())
                    && atMost.entrySet().stream()
                            .allMatch(limit -> facts.numbers().getOrDefault(limit.getKey(), Integer.MAX_VALUE)
                                    <= limit.getValue());
        }

        /** The number that the rule's words name, if they name one. */
        Optional<Integer> number(Facts facts) {
            Map<String, Integer> limits = atLeast.isEmpty() ? atMost : atLeast;
            return limits.keySet().stream().sorted().findFirst().map(facts.numbers()::get);
        }
    }

    /**
     * What speaks for or against templates.
     *
     * @param fits what the template must be made for; null if it must not be made for {@code lacks}
     * @param lacks null if {@code fits} is given
     */
    record Saying(@Nullable String fits, @Nullable String lacks, Wording words) {
        boolean concerns(Candidate candidate) {
            return fits != null
                    ? candidate.fits().contains(fits)
                    : !candidate.fits().contains(String.valueOf(lacks));
        }
    }

    /** Something that was found, and what it means for templates. */
    record Pattern(
            String id,
            When when,
            Weight weight,
            @Nullable Saying speaksFor,
            @Nullable Saying speaksAgainst,
            @Nullable Wording patient,
            List<String> sources)
            implements RankingRule {}

    /** What is compared with the plan that a template makes. */
    enum Measured {
        MINUTES,
        DAYS,
        EQUIPMENT
    }

    /**
     * What the patient has, compared with what the plan asks for.
     *
     * @param excludes said if the template can't be used for it; null if it never comes to that
     * @param thereAnyway equipment that is not counted as missing
     */
    record Measure(
            String id,
            Measured measured,
            Weight weight,
            @Nullable Wording speaksFor,
            Wording speaksAgainst,
            @Nullable Wording excludes,
            @Nullable Wording patient,
            Set<Equipment> thereAnyway,
            List<String> sources)
            implements RankingRule {}

    /** What somebody should look at before any template is chosen. */
    record LookFirst(String id, When when, Wording words, List<String> sources) implements RankingRule {}
}
