package org.restride.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * One number that is made of answers, as data.
 *
 * @param id within the measure
 * @param label for staff; null where the number needs no name of its own
 * @param questions whose answers count; empty for all of the measure
 * @param reversed questions whose highest answer counts as their lowest
 * @param weights by question; 1 where none is named
 * @param mostMissing with more questions left open there is no score
 * @param missing what becomes of those that are left open
 * @param fixed answers after which the rest doesn't matter; the first that holds counts
 */
public record Scale(
        String id,
        @Nullable Wording label,
        Method method,
        List<String> questions,
        Set<String> reversed,
        Map<String, BigDecimal> weights,
        int mostMissing,
        Missing missing,
        List<Fixed> fixed) {

    /** What the whole scale counts once a question has got an answer that makes the others needless. */
    public record Fixed(Stratum.Condition after, BigDecimal counts) {}

    /** How answers become a number. */
    public enum Method {
        SUM,
        MEAN,
        /** How many were ticked or said to be so. */
        COUNT,
        /** The sum as a part of the highest that it could be, 0 to 100. */
        PERCENT
    }

    /** What becomes of a question that was asked and left open. */
    public enum Missing {
        /** It counts as the mean of those that were answered. */
        PRORATE,
        /** It counts nothing, neither in the sum nor in what the sum could be. */
        LEAVE_OUT,
        AS_ZERO
    }

    public Scale {
        questions = List.copyOf(questions);
        reversed = Set.copyOf(reversed);
        weights = Map.copyOf(weights);
        // Measures that were stored before have none.
        fixed = List.copyOf(Objects.requireNonNullElse(fixed, List.of()));
    }
}
