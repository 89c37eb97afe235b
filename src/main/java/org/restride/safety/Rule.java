package org.restride.safety;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * One rule of the worklist.
 *
 * @param rank its place in the order of risk, 0 for the most urgent
 * @param respondWithin how soon somebody should have looked
 * @param source key of the source in the pack's {@code sources.yaml}; null if the clinic has agreed on it
 * @param because why there is such a rule
 * @param parameters its numbers, in the order of the file; empty if it has none
 */
public record Rule(
        Reason reason,
        int rank,
        Urgency urgency,
        Duration respondWithin,
        @Nullable String source,
        Wording because,
        List<Parameter> parameters) {

    public Rule {
        parameters = List.copyOf(parameters);
    }

    /**
     * @throws IllegalArgumentException if the rule has no such number
     */
    public int number(String key) {
        return parameters.stream()
                .filter(parameter -> parameter.key().equals(key))
                .mapToInt(Parameter::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(reason.code() + " has no number " + key));
    }

    /**
     * The same rule with other numbers; those that are not named stay.
     *
     * @throws IllegalArgumentException if the rule has no such number, or one is out of bounds
     */
    public Rule with(Map<String, Integer> chosen) {
        chosen.keySet().forEach(this::number);
        List<Parameter> changed = parameters.stream()
                .map(parameter -> parameter.with(chosen.getOrDefault(parameter.key(), parameter.value())))
                .toList();
        return new Rule(reason, rank, urgency, respondWithin, source, because, changed);
    }
}
