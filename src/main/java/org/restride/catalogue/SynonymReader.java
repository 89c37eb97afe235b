package org.restride.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;

/** Reads a pack's words that mean the same: by language, a list of {@code words: [glutes, buttocks, bottom]}. */
final class SynonymReader {

    static final String FILE = "synonyms.yaml";

    private SynonymReader() {}

    static Map<Locale, List<List<String>>> read(Optional<PackDocument> document) {
        Map<Locale, List<List<String>>> groups = new LinkedHashMap<>();
        document.map(PackDocument::fields).ifPresent(fields -> {
            fields.number("version", 1, 100_000);
            Fields byLanguage = fields.fields("synonyms");
            fields.end();
            for (String language : byLanguage.keys()) {
                List<List<String>> found = new ArrayList<>();
                for (Fields group : byLanguage.list(language)) {
                    found.add(words(group));
                    group.end();
                }
                groups.put(Locale.of(language), found);
            }
        });
        return groups;
    }

    private static List<String> words(Fields group) {
        List<String> words = SynonymGroup.plain(group.texts("words"));
        if (!SynonymGroup.areWords(words)) {
            throw group.problem("words", "must name 2 to 12 words of at most 40 letters");
        }
        return words;
    }
}
