package org.restride.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts, word by word: as few words as possible are taken out and put in. */
public final class WordDiff {

    private static final Pattern TOKEN = Pattern.compile("\\n|[^\\S\\n]+|\\S+");

    /** Above this many comparisons (two texts of 2,000 words) the middle is shown as one change; a screen must not wait for it. */
    private static final long MOST_COMPARISONS = 16_000_000;

    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff() {}

    /** What became of a piece of text. */
    public enum Fate {
        STAYED,
        REMOVED,
        ADDED
    }

    /** Words, with the spaces between them. */
    public record Piece(Fate fate, String text) {}

    /** The pieces in reading order; those that stayed or were removed make up the first text, those that stayed or were added the second. */
    public static List<Piece> of(String before, String after) {
        WordDiff diff = new WordDiff();
        diff.compare(tokens(before), tokens(after));
        return List.copyOf(diff.pieces);
    }

    private void compare(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        before.subList(0, start).forEach(word -> add(Fate.STAYED, word));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        before.subList(before.size() - end, before.size()).forEach(word -> add(Fate.STAYED, word));
    }

    private void middle(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_COMPARISONS) {
            before.forEach(word -> add(Fate.REMOVED, word));
            after.forEach(word -> add(Fate.ADDED, word));
            return;
        }
        int[][] common = common(before, after);
        int from = 0;
        int to = 0;
        while (from < before.size() || to < after.size()) {
            if (from < before.size() && to < after.size() && before.get(from).equals(after.get(to))) {
                add(Fate.STAYED, before.get(from));
                from++;
                to++;
            } else if (to == after.size() || (from < before.size() && common[from + 1][to] >= common[from][to + 1])) {
                add(Fate.REMOVED, before.get(from));
                from++;
            } else {
                add(Fate.ADDED, after.get(to));
                to++;
            }
        }
    }

    /** How many tokens the rests of both lists have in common, in order, from each place on. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int from = before.size() - 1; from >= 0; from--) {
            for (int to = after.size() - 1; to >= 0; to--) {
                common[from][to] = before.get(from).equals(after.get(to))
                        ? common[from + 1][to + 1] + 1
                        : Math.max(common[from + 1][to], common[from][to + 1]);
            }
        }
        return common;
    }

    private void add(Fate fate, String token) {
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.fate() == fate) {
            pieces.set(pieces.size() - 1, new Piece(fate, last.text() + token));
        } else {
            pieces.add(new Piece(fate, token));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
