package org.restride.safety;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.restride.base.DomainError;

/**
 * What a clinic chose for whoever has to be found.
 *
 * @param onCall e-mail address of whoever is on call; empty if the clinic has none
 * @param minutes a number for each wait
 * @param outside what patients are told outside the hours besides whom to call, by language; empty means nothing
 * @param version of the choice that this one was made from; 0 if nothing was chosen
 */
public record EscalationChoice(
        Optional<String> onCall, Map<LadderDelay, Integer> minutes, Map<Locale, String> outside, int version) {

    public static final int LONGEST_OUTSIDE = 300;
    public static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");

    public EscalationChoice {
        onCall = onCall.map(String::strip).filter(text -> !text.isEmpty());
        minutes = Map.copyOf(minutes);
        Map<Locale, String> words = new HashMap<>();
        outside.forEach((language, text) -> words.put(language, text.strip()));
        words.values().removeIf(String::isEmpty);
        outside = Map.copyOf(words);
    }

    /**
     * @throws DomainError.Invalid if a number is out of its bounds, or something is no address or too long
     */
    void requireWithin(Map<LadderDelay, LadderRule> bounds) {
        Map<String, String> wrong = new HashMap<>();
        if (onCall.filter(text ->
                        text.length() > LONGEST_EMAIL || !EMAIL.matcher(text).matches())
                .isPresent()) {
            wrong.put("on-call-email", "safety.escalation.error.email");
        }
        bounds.forEach((delay, rule) -> {
            if (!rule.allows(minutes.getOrDefault(delay, rule.minutes()))) {
                wrong.put(delay.code(), "safety.escalation.error.minutes");
            }
        });
        if (outside.values().stream().anyMatch(text -> text.length() > LONGEST_OUTSIDE)) {
            wrong.put("outside", "safety.escalation.error.outside");
        }
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }

    /** With the shipped number wherever the clinic has none. */
    EscalationChoice filled(Map<LadderDelay, LadderRule> shipped) {
        Map<LadderDelay, Integer> all = new EnumMap<>(LadderDelay.class);
        shipped.forEach((delay, rule) -> all.put(delay, minutes.getOrDefault(delay, rule.minutes())));
        return new EscalationChoice(onCall, all, outside, version);
    }
}
