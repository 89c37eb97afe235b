package org.restride.plans;

import java.util.Locale;
import java.util.Map;

/**
 * A template in one of its versions.
 *
 * @param body in the language in which it was written
 * @param words in further languages
 * @param shipped whether it came with a content pack
 */
public record TemplateDetail(
        TemplateVersionId id,
        TemplateBody body,
        Map<String, TemplateWords> words,
        Signature signature,
        boolean shipped) {

    public TemplateDetail {
        words = Map.copyOf(words);
    }

    /** What it says to readers of a language; in its own if there is no translation. */
    public TemplateBody in(Locale language) {
        TemplateWords translation = words.get(language.getLanguage());
        return translation == null ? body : translation.put(body);
    }
}
