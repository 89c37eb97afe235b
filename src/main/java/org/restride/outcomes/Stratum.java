package org.restride.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * A group into which scores fall; the first whose conditions hold is it.
 *
 * @param any whether one condition is enough; else all must hold
 * @param conditions none: whoever fell into no other
 */
public record Stratum(String id, Wording label, boolean any, List<Condition> conditions) {

    /**
     * On a scale's number, or on what one question counts.
     *
     * @param of the id of a scale or of a question
     */
    public record Condition(
            String of,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost) {

        boolean holds(Map<String, BigDecimal> numbers) {
            BigDecimal number = numbers.get(of);
            return number != null
                    && (atLeast == null || number.compareTo(atLeast) >= 0)
                    && (atMost == null || number.compareTo(atMost) <= 0);
        }
    }

    public Stratum {
        conditions = List.copyOf(conditions);
    }

    boolean holds(Map<String, BigDecimal> numbers) {
        return any
                ? conditions.stream().anyMatch(condition -> condition.holds(numbers))
                : conditions.stream().allMatch(condition -> condition.holds(numbers));
    }
}
