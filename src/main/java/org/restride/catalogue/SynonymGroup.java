package org.restride.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Words under which people mean the same: who looks for one finds the others.
 *
 * @param words 2 to 12, in lower case without accents, each of at most 40 letters; a word may be a phrase
 */
public record SynonymGroup(UUID id, Locale language, List<String> words) {

    private static final int MOST = 12;
    private static final int LONGEST = 40;

    public SynonymGroup {
        words = List.copyOf(words);
    }

    /** As they are compared: in lower case, without accents and signs, each once. */
    static List<String> plain(Collection<String> typed) {
        return typed.stream()
                .map(word -> String.join(" ", SearchTerms.asked(word)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static boolean areWords(List<String> words) {
        return words.size() >= 2 && words.size() <= MOST && words.stream().allMatch(word -> word.length() <= LONGEST);
    }
}
