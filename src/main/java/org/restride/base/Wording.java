package org.restride.base;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A text of content in several languages; English is always there.
 *
 * @param byLanguage by ISO 639-1 code
 */
public record Wording(Map<String, String> byLanguage) {

    public Wording {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("The English text is missing");
        }
    }

    public static Wording read(Yaml yaml) {
        Map<String, String> texts = new LinkedHashMap<>();
        yaml.entries().forEach((language, text) -> texts.put(language, text.text()));
        if (!texts.containsKey("en")) {
            throw yaml.problem("the English text is missing");
        }
        return new Wording(texts);
    }

    /** Reads a list of lines for each language; each language has the same number of them. */
    public static List<Wording> readLines(Yaml yaml) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        yaml.entries().forEach((language, list) -> lines.put(language, list.texts()));
        List<String> english = lines.get("en");
        if (english == null || lines.values().stream().anyMatch(list -> list.size() != english.size())) {
            throw yaml.problem("each language, English among them, needs the same number of lines");
        }
        return IntStream.range(0, english.size())
                .mapToObj(n -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    lines.forEach((language, list) -> texts.put(language, list.get(n)));
                    return new Wording(texts);
                })
                .toList();
    }

    /** In the person's language, else in English. */
    public String in(Locale language) {
        String own = byLanguage.get(language.getLanguage());
        return own != null ? own : byLanguage.getOrDefault("en", "");
    }
}
