package org.restride.plans;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The module's translation files for code that runs without a session: the words of a dose are the same on every screen and on paper. */
final class PlanTexts {
    private static final String FILES = "texts.plans";
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private PlanTexts() {}

    /** The text in the language, in English if there is none; numbers in it follow the language. */
    static String text(Locale language, String key, Object... arguments) {
        Locale known = known(language);
        String pattern = ResourceBundle.getBundle(FILES, known, EXACT).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, known).format(arguments);
    }

    /** The language itself if there are texts in it, else English. */
    static Locale known(Locale language) {
        return language.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }
}
