package org.restride.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Points out what in a text may tell who wrote it: addresses, numbers, dates, ages, names after "my name is" or a title, streets. It finds
 * too much rather than too little; a person decides.
 */
final class PersonalDetails {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+"),
            Pattern.compile("(?:https?://|www\\.)\\S+", FLAGS),
            Pattern.compile("@[\\p{L}\\p{N}_]{3,}"),
            Pattern.compile("\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b"),
            Pattern.compile("(?<!\\d)\\+?\\d[\\d ()/-]{5,}\\d"),
            Pattern.compile(
                    "\\b(?:i am|i'm|aged?|tengo)\\s+\\d{1,3}\\b(?:\\s+(?:years? old|años))?|\\b\\d{1,3}\\s*(?:years? old|-year-old|años)",
                    FLAGS),
            Pattern.compile(
                    "(?i:\\b(?:my name is|i am called|me llamo|mi nombre es|soy|mr|mrs|ms|dr|sr|sra|dra|doctor|doctora)\\b\\.?)\\s+\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)*"),
            Pattern.compile(
                    "\\b\\p{Lu}[\\p{L}'’-]+\\s+(?:Street|Road|Avenue|Lane|Drive)\\b|\\b(?:[Cc]alle|[Aa]venida|[Pp]laza)\\s+\\p{Lu}[\\p{L}]+"),
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+\\s+\\p{Lu}[\\p{L}'’-]+"));

    private PersonalDetails() {}

    /** The pieces as they stand in the text, each once, none inside another. */
    static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern pattern : TELLING) {
            pattern.matcher(text)
                    .results()
                    .forEach(match -> found.add(match.group().strip()));
        }
        List<String> outermost = new ArrayList<>(found);
        outermost.removeIf(piece -> found.stream().anyMatch(other -> !other.equals(piece) && other.contains(piece)));
        return outermost;
    }
}
