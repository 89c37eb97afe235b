package org.restride.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes words comparable: lower case, without accents, one space between words. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Letters that Unicode doesn't take apart. */
    private static final Map<String, String> WHOLE_LETTERS =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "þ", "th", "ı", "i");

    private Folding() {}

    static String fold(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        for (Map.Entry<String, String> letter : WHOLE_LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }
}
