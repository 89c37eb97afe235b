package org.restride.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.restride.base.Texts;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;

/**
 * Words that may mean a red flag, as {@code rules/red-flag-words.yaml} tells. The phone looks for the same words
 * ({@code frontend/rules/red-flag-words.ts}); both run the same vectors. They come with the product and not from a clinic's pack.
 *
 * @param version from 1
 */
public record RedFlagWords(int version, List<Flag> flags) {

    /** So many words may stand where a pattern says {@code ..}. */
    private static final int WIDEST_GAP = 4;

    private static final String GAP = "..";
    private static final String FILE = "rules/red-flag-words.yaml";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * What a patient may be speaking of.
     *
     * @param id as the safety questions call it, where they ask for it
     * @param patterns in all languages
     */
    public record Flag(String id, List<String> patterns) {

        public Flag {
            patterns = List.copyOf(patterns);
        }
    }

    public RedFlagWords {
        flags = List.copyOf(flags);
    }

    /** The flags that the words of a message may mean, in the order of the rules. */
    public List<String> in(String message) {
        List<String> words = words(message);
        return flags.stream()
                .filter(flag -> flag.patterns().stream().anyMatch(pattern -> occurs(pattern, words)))
                .map(Flag::id)
                .toList();
    }

    static RedFlagWords shipped() {
        try {
            return read(PackDocument.of(
                    FILE, new ClassPathResource("content/" + FILE).getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException problem) {
            throw new UncheckedIOException("The red-flag words could not be read", problem);
        }
    }

    /**
     * @throws org.restride.base.packs.InvalidPack if the file is wrong, with the line
     */
    static RedFlagWords read(PackDocument document) {
        Fields file = document.fields();
        file.text("id");
        int version = file.number("version", 1, Integer.MAX_VALUE);
        file.day("date");
        List<Flag> flags = file.list("flags").stream().map(RedFlagWords::flag).toList();
        file.end();
        return new RedFlagWords(version, flags);
    }

    private static Flag flag(Fields fields) {
        String id = fields.name("flag");
        fields.texts("sources");
        List<String> patterns = new ArrayList<>();
        for (Locale language : Texts.LANGUAGES) {
            for (String pattern : fields.texts(language.getLanguage())) {
                if (!pattern.matches("[a-z0-9]+\\*?( (\\.\\. )?[a-z0-9]+\\*?)*")) {
                    throw fields.problem(language.getLanguage(), "has a pattern that nothing matches: " + pattern);
                }
                patterns.add(pattern);
            }
        }
        fields.end();
        return new Flag(id, patterns);
    }

    /** Small letters without accents; {@code can't} is one word. */
    private static List<String> words(String message) {
        String plain = MARKS.matcher(Normalizer.normalize(message, Normalizer.Form.NFD))
                .replaceAll("");
        String joined = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return List.of(BETWEEN.matcher(joined).replaceAll(" ").strip().split(" ", -1));
    }

    private static boolean occurs(String pattern, List<String> words) {
        List<String> parts = List.of(pattern.split(" ", -1));
        for (int start = 0; start < words.size(); start++) {
            if (matches(parts, words.subList(start, words.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<String> parts, List<String> words) {
        if (parts.isEmpty()) {
            return true;
        }
        List<String> rest = parts.subList(1, parts.size());
        if (parts.getFirst().equals(GAP)) {
            for (int skipped = 0; skipped <= Math.min(WIDEST_GAP, words.size()); skipped++) {
                if (matches(rest, words.subList(skipped, words.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !words.isEmpty()
                && fits(parts.getFirst(), words.getFirst())
                && matches(rest, words.subList(1, words.size()));
    }

    private static boolean fits(String part, String word) {
        return part.endsWith("*") ? word.startsWith(part.substring(0, part.length() - 1)) : word.equals(part);
    }
}
