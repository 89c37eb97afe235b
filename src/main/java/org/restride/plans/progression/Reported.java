package org.restride.plans.progression;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/**
 * The numbers behind a verdict, from which its sentences are made.
 *
 * @param pain 0 to 10
 * @param morning pain on the morning after, 0 to 10
 * @param effort 0 to 10
 * @param percent of what was asked that was done
 * @param limit the rule's own number
 * @param sessions how many were looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reported(
        @Nullable Integer pain,
        @Nullable Integer morning,
        @Nullable Integer effort,
        @Nullable Integer percent,
        @Nullable Integer limit,
        @Nullable Integer sessions) {

    /** The places that words may have. */
    static final Set<String> NAMES = Set.of("pain", "morning", "effort", "percent", "limit", "sessions");

    static final Reported NOTHING = new Reported(null, null, null, null, null, null);

    Reported withPain(int value) {
        return new Reported(value, morning, effort, percent, limit, sessions);
    }

    Reported withMorning(@Nullable Integer value) {
        return new Reported(pain, value, effort, percent, limit, sessions);
    }

    Reported withEffort(int value) {
        return new Reported(pain, morning, value, percent, limit, sessions);
    }

    Reported withPercent(int value) {
        return new Reported(pain, morning, effort, value, limit, sessions);
    }

    Reported withLimit(int value) {
        return new Reported(pain, morning, effort, percent, value, sessions);
    }

    Reported withSessions(int value) {
        return new Reported(pain, morning, effort, percent, limit, value);
    }

    /** The words with the numbers in their places; a number that is not known reads as a dash. */
    Wording in(Wording words) {
        Map<String, @Nullable Integer> values = new LinkedHashMap<>();
        values.put("pain", pain);
        values.put("morning", morning);
        values.put("effort", effort);
        values.put("percent", percent);
        values.put("limit", limit);
        values.put("sessions", sessions);
        Map<String, String> filled = new LinkedHashMap<>();
        words.byLanguage().forEach((language, text) -> filled.put(language, fill(text, values)));
        return new Wording(filled);
    }

    private static String fill(String text, Map<String, @Nullable Integer> values) {
        String filled = text;
        for (Map.Entry<String, @Nullable Integer> value : values.entrySet()) {
            String number = value.getValue() == null ? "–" : value.getValue().toString();
            filled = filled.replace("{" + value.getKey() + "}", number);
        }
        return filled;
    }
}
