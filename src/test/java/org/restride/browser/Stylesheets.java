package org.restride.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes that the project's stylesheets know. A page loads only the stylesheets of what its view names; a part that comes in another
 * way stands there without its shape unless the view asks for its stylesheet.
 */
final class Stylesheets {

    private static final Pattern CLASS = Pattern.compile("\\.(rs-[a-z0-9-]+)");

    private static final String USED_AND_LOADED = """
            () => {
              const used = new Set([...document.querySelectorAll('[class*=rs-]')].flatMap((part) => [...part.classList]));
              const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
              const rules = sheets.flatMap((sheet) => { try { return [...sheet.cssRules]; } catch { return []; } });
              return [[...used], rules.map((rule) => rule.cssText)];
            }
            """;

    private static final Set<String> KNOWN = known();

    private Stylesheets() {}

    /** Classes that stand on the page and in one of the project's stylesheets, but in none that the page has loaded. */
    @SuppressWarnings("unchecked")
    static Set<String> missing(Page page) {
        List<List<String>> usedAndLoaded = (List<List<String>>) page.evaluate(USED_AND_LOADED);
        Set<String> missing = new TreeSet<>(usedAndLoaded.getFirst());
        missing.retainAll(KNOWN);
        missing.removeAll(classes(String.join("\n", usedAndLoaded.getLast())));
        return missing;
    }

    private static Set<String> known() {
        try (Stream<Path> files = Files.list(Path.of("frontend", "styles"))) {
            return files.flatMap(file -> classes(read(file)).stream()).collect(Collectors.toSet());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Set<String> classes(String css) {
        return CLASS.matcher(css)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
