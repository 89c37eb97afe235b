package org.restride;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TranslationsTests {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9._-]+)\"");
    private static final Pattern KEY_IN_CODE = Pattern.compile("getTranslation\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3,}\\s+\\p{L}{3,}");
    /** How Spanish speaks to somebody whom one doesn't know; here everybody is a tú. */
    private static final Pattern FORMAL = Pattern.compile(
            "\\b(?:[Uu]sted|[Uu]stedes|Elija|Escriba|Añada|Abra|[Pp]ulse|Compruebe|Vuelva|Indique|Corrija)\\b");
    /** Tables of the database carry the names of modules too. */
    private static final Pattern SCHEMAS = Pattern.compile("[a-z]+\\.[a-z_]+");

    private static final Pattern LITERAL = Pattern.compile(
            "(?:new (?:Span|H1|H2|H3|H4|Paragraph|Button|TextField|Checkbox)\\(|setLabel\\(|setPlaceholder\\(|setText\\(|setAriaLabel\\(|setTitle\\(|setHelperText\\()\"[^\"]*[A-Za-z]{2}");

    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguages() throws IOException {
        return files(TEXTS, "_en.properties")
                .map(english -> DynamicTest.dynamicTest(english.getFileName().toString(), () -> {
                    Path spanish = english.resolveSibling(
                            english.getFileName().toString().replace("_en.", "_es."));
                    assertThat(keys(spanish)).isEqualTo(keys(english));
                }));
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : files(TEXTS, "_en.properties").toList()) {
            known.addAll(keys(file));
        }
        Set<String> missing = new TreeSet<>();
        for (Path source : files(SOURCES, ".java").toList()) {
            Matcher used = KEY_IN_CODE.matcher(Files.readString(source));
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    missing.add(source.getFileName() + ": " + used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Keys that reach the translation by a detour: whatever is quoted and begins like a key is one, or the beginning of some. */
    @Test
    void whateverLooksLikeAKeyIsOne() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : files(TEXTS, "_en.properties").toList()) {
            known.addAll(keys(file));
        }
        Set<String> firsts =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path source : files(SOURCES, ".java").toList()) {
            Matcher quoted = QUOTED.matcher(Files.readString(source));
            while (quoted.find()) {
                String key = quoted.group(1);
                if (firsts.contains(key.substring(0, key.indexOf('.')))
                        && !SCHEMAS.matcher(key).matches()
                        && known.stream().noneMatch(each -> each.startsWith(key))) {
                    missing.add(source.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesSayTheSameThings() throws IOException {
        return files(TEXTS, "_en.properties")
                .map(english -> DynamicTest.dynamicTest(english.getFileName().toString(), () -> {
                    Properties ours = read(english);
                    Properties theirs = read(english.resolveSibling(
                            english.getFileName().toString().replace("_en.", "_es.")));
                    Set<String> different = new TreeSet<>();
                    for (String key : ours.stringPropertyNames()) {
                        String text = ours.getProperty(key);
                        String spanish = theirs.getProperty(key, "");
                        if (!places(text).equals(places(spanish))
                                || text.equals(spanish) && WORDS.matcher(text).find()) {
                            different.add(key + ": " + spanish);
                        }
                    }
                    assertThat(different).isEmpty();
                }));
    }

    @Test
    void spanishSpeaksToEverybodyInTheSameWay() throws IOException {
        Set<String> formal = new TreeSet<>();
        for (Path spanish : files(TEXTS, "_es.properties").toList()) {
            read(spanish).forEach((key, text) -> {
                if (FORMAL.matcher(text.toString()).find()) {
                    formal.add(key + ": " + text);
                }
            });
        }
        assertThat(formal).isEmpty();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void viewsHaveNoLiteralText() throws IOException {
        Set<String> literal = new TreeSet<>();
        for (Path source : files(SOURCES, ".java")
                .filter(path -> path.toString().contains("/ui/"))
                .toList()) {
            Matcher found = LITERAL.matcher(Files.readString(source));
            while (found.find()) {
                literal.add(source.getFileName() + ": " + found.group());
            }
        }
        assertThat(literal).isEmpty();
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList().stream();
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(read(file).stringPropertyNames());
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
