package org.restride.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** Counts the syllables of a word as they are spoken; numbers count as one. */
final class Syllables {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END = Pattern.compile("(?:[^aeiouy]es|[^tdaeiouy]ed|[^aeiouy]e)$");
    private static final Pattern CONSONANT_LE = Pattern.compile("[^aeiouyl]le(?:s|d)?$");
    private static final Pattern TWO_IN_ONE = Pattern.compile("(?<![tscgln])i[ao]");
    private static final Pattern SOUNDED_END = Pattern.compile("(?:[csxz]|ch|sh|g)es$");

    private static final Pattern SILENT_U = Pattern.compile("(?<=q)u|(?<=g)u(?=[eiéí])");
    private static final Pattern SILENT_H = Pattern.compile("(?<!c)h");
    private static final Pattern Y_AS_VOWEL = Pattern.compile("y(?![aeiouáéíóúü])");
    private static final String STRONG = "aeoáéó";
    private static final String WEAK = "iuü";
    private static final String STRESSED_WEAK = "íú";

    private Syllables() {}

    static int of(String word, ReadingFormula formula) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("['’]", "");
        return Math.max(1, formula == ReadingFormula.FERNANDEZ_HUERTA ? spanish(plain) : english(plain));
    }

    /** Groups of vowels, less the silent e at the end, more for two that are spoken apart. */
    private static int english(String word) {
        int groups = (int) (VOWELS.matcher(word).results().count()
                + TWO_IN_ONE.matcher(word).results().count());
        boolean silent = SILENT_END.matcher(word).find()
                && !CONSONANT_LE.matcher(word).find()
                && !SOUNDED_END.matcher(word).find();
        return silent ? groups - 1 : groups;
    }

    /** Vowels, less those that are spoken with the one before: two weak ones, or a weak one beside a strong one without an accent of its own. */
    private static int spanish(String word) {
        String spoken = SILENT_H.matcher(SILENT_U.matcher(word).replaceAll("")).replaceAll("");
        spoken = Y_AS_VOWEL.matcher(spoken).replaceAll("i");
        int syllables = 0;
        char before = ' ';
        for (int place = 0; place < spoken.length(); place++) {
            char letter = spoken.charAt(place);
            if (isVowel(letter) && !(isVowel(before) && together(before, letter))) {
                syllables++;
            }
            before = letter;
        }
        return syllables;
    }

    private static boolean isVowel(char letter) {
        return (STRONG + WEAK + STRESSED_WEAK).indexOf(letter) >= 0;
    }

    private static boolean together(char first, char second) {
        boolean stressed = STRESSED_WEAK.indexOf(first) >= 0 || STRESSED_WEAK.indexOf(second) >= 0;
        boolean bothStrong = STRONG.indexOf(first) >= 0 && STRONG.indexOf(second) >= 0;
        boolean strongBeside = STRONG.indexOf(first) >= 0 || STRONG.indexOf(second) >= 0;
        return !bothStrong && !(stressed && strongBeside);
    }
}
