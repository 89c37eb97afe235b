package org.restride.base;

import java.util.Locale;
import java.util.Map;

/**
 * A text of content in several languages; English is always there.
 *
 * @param byLanguage by ISO 639-1 code
 */
public record Wording(Map<String, String> byLanguage) {

    private static final String ENGLISH = "en";

    public Wording {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("The English text is missing");
        }
    }

    /** In the person's language, else in English. */
    public String in(Locale language) {
        String own = byLanguage.get(language.getLanguage());
        return own != null ? own : byLanguage.getOrDefault(ENGLISH, "");
    }
}
