package org.restride.base.packs;

import java.util.List;
import java.util.Locale;

/**
 * What a pack says of itself in {@code pack.yaml}.
 *
 * @param languages of its items; the first is the one in which they were written, the others are translations
 */
public record PackInfo(String name, String version, String licence, List<Locale> languages) {

    public PackInfo {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("A pack has at least one language");
        }
    }

    public Locale sourceLanguage() {
        return languages.getFirst();
    }
}
