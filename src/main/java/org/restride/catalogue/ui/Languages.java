package org.restride.catalogue.ui;

import java.util.Locale;
import java.util.Map;

/** Texts that are kept in several languages. */
final class Languages {

    private Languages() {}

    /** In the reader's language, else in English, else in whichever there is; empty if there is none. */
    static String in(Map<String, String> texts, Locale reader) {
        String own = texts.get(reader.getLanguage());
        String english = texts.get(Locale.ENGLISH.getLanguage());
        return own != null
                ? own
                : english != null
                        ? english
                        : texts.values().stream().findFirst().orElse("");
    }
}
