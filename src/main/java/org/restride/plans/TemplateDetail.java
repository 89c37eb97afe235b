package org.restride.plans;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * A template in one of its versions.
 *
 * @param body in the language in which it was written
 * @param words in further languages
 * @param shipped whether it came with a content pack
 * @param owner who alone sees and uses it; null if the whole clinic does
 */
public record TemplateDetail(
        TemplateVersionId id,
        TemplateBody body,
        Map<String, TemplateWords> words,
        Signature signature,
        boolean shipped,
        @Nullable AccountId owner) {

    public TemplateDetail {
        words = Map.copyOf(words);
    }

    public boolean isPersonal() {
        return owner != null;
    }

    /** What it says to readers of a language; in its own if there is no translation. */
    public TemplateBody in(Locale language) {
        TemplateWords translation = words.get(language.getLanguage());
        return translation == null ? body : translation.put(body);
    }
}
