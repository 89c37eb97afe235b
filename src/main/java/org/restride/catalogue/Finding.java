package org.restride.catalogue;

import java.util.Locale;
import java.util.Map;

/**
 * Something that an assessment or an answer may find, and that items name when they warn.
 *
 * @param code for example {@code low-bone-density}
 * @param kind whether somebody asks for it or a red flag sets it
 * @param labels by language
 */
public record Finding(String code, Kind kind, Map<String, String> labels) {

    /** Who finds it. */
    public enum Kind {
        FINDING,
        FLAG
    }

    public Finding {
        labels = Map.copyOf(labels);
        if (!labels.containsKey(Locale.ENGLISH.getLanguage())) {
            throw new IllegalArgumentException("A finding has an English label");
        }
    }

    /** In the reader's language, else in English. */
    public String label(Locale language) {
        String english = labels.getOrDefault(Locale.ENGLISH.getLanguage(), code);
        return labels.getOrDefault(language.getLanguage(), english);
    }
}
