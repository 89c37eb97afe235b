package org.restride.outcomes;

import java.util.Map;

/**
 * The clinic's words for a measure in one language; those in other languages stay.
 *
 * @param language as {@code en}
 * @param words by the name of their place
 * @param licence what allows the clinic to use them, 10 to 500 characters
 * @param confirmed whether the person says so
 */
public record EnterText(String measure, String language, Map<String, String> words, String licence, boolean confirmed) {

    public EnterText {
        words = Map.copyOf(words);
        licence = licence.strip();
    }
}
