package org.restride.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The interface's texts that are said otherwise in Spanish: a Spanish page must show none of them. What people have written is not among them. */
final class InterfaceTexts {

    private static final Path SERVER = Path.of("src", "main", "resources", "texts");
    private static final Path PAGES = Path.of("frontend", "texts");
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}");

    /** What the people of the demo clinic are made to have written. */
    private static final String OF_PEOPLE = ".demo.";

    /** With fewer letters around its places a text could be anybody's: "{0} minute" ends the title of an article too. */
    private static final int LETTERS = 10;

    private final Set<String> english;
    private final List<Pattern> filled;
    private final Set<String> spanish;
    private final List<Pattern> filledSpanish;

    private InterfaceTexts(Set<String> english, Set<String> spanish) {
        this.english = english;
        this.spanish = spanish;
        this.english.removeAll(spanish);
        this.filled = filled(english);
        this.filledSpanish = filled(spanish);
    }

    static InterfaceTexts onlyEnglish() {
        return new InterfaceTexts(texts("en"), texts("es"));
    }

    /** Those of the words on a page that are English ones of the interface. */
    List<String> among(List<String> words) {
        return words.stream()
                .filter(text ->
                        !spanish.contains(text) && filledSpanish.stream().noneMatch(each -> matches(each, text)))
                .filter(text -> english.contains(text) || filled.stream().anyMatch(each -> matches(each, text)))
                .toList();
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    private static List<Pattern> filled(Set<String> texts) {
        return texts.stream()
                .filter(text -> PLACE.matcher(text).find())
                .filter(text -> PLACE.matcher(text)
                                .replaceAll("")
                                .chars()
                                .filter(Character::isLetter)
                                .count()
                        >= LETTERS)
                .map(text ->
                        Stream.of(PLACE.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".+")))
                .map(Pattern::compile)
                .toList();
    }

    private static Set<String> texts(String language) {
        Set<String> texts = new HashSet<>();
        try (Stream<Path> files = Files.list(SERVER)) {
            files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .forEach(file -> texts.addAll(properties(file)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        for (String name : List.of(language + ".json", "pose." + language + ".json")) {
            for (JsonNode text : new ObjectMapper().readTree(PAGES.resolve(name))) {
                texts.add(plain(text.asString()));
            }
        }
        return texts;
    }

    private static List<String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> !key.contains(OF_PEOPLE))
                .map(key -> plain(properties.getProperty(key).replace("''", "'")))
                .toList();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
