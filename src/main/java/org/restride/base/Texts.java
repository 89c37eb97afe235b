package org.restride.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The interface's texts, from {@code texts/*_<language>.properties}; each module has files of its own. */
@Component
public class Texts {

    /** The languages that the interface speaks; the first is taken for every other. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    Texts() {
        for (Locale language : LANGUAGES) {
            byLanguage.put(language.getLanguage(), read(language.getLanguage()));
        }
    }

    /** The text in the person's language, else in English; a key without text gives the key in marks, so that it is found. */
    public String get(Locale locale, String key, Object... arguments) {
        String text = texts(locale).get(key);
        if (text == null) {
            return "!" + key + "!";
        }
        return arguments.length == 0 ? text.replace("''", "'") : new MessageFormat(text, locale).format(arguments);
    }

    public boolean has(Locale locale, String key) {
        return texts(locale).containsKey(key);
    }

    /** All texts of a language by key. */
    public Map<String, String> all(Locale language) {
        return Map.copyOf(texts(language));
    }

    private Map<String, String> texts(Locale locale) {
        Map<String, String> own = byLanguage.get(locale.getLanguage());
        return own != null ? own : byLanguage.getOrDefault(Locale.ENGLISH.getLanguage(), Map.of());
    }

    private static Map<String, String> read(String language) {
        try {
            Map<String, String> texts = new HashMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:texts/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
            return texts;
        } catch (IOException problem) {
            throw new UncheckedIOException("The texts could not be read", problem);
        }
    }
}
