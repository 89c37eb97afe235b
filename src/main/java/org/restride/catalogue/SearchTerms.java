package org.restride.catalogue;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words under which an item is found, by weight: {@code a} names, {@code b} tags and parts of the body, {@code c} the summary,
 * {@code d} the rest. Without accents, as people type.
 */
record SearchTerms(String a, String b, String c, String d) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final int MOST_WORDS_ASKED = 12;
    private static final int SHORTEST_TO_GUESS = 4;
    private static final int LONGEST_WORD = 40;

    static SearchTerms of(ItemText text) {
        ItemBody body = text.body();
        Stream<String> names = Stream.concat(Stream.of(text.title()), text.aliases().stream());
        Stream<String> marks =
                Stream.concat(body.tags().stream(), body.regions().stream().map(Codes::of));
        return new SearchTerms(
                join(names), join(Stream.concat(marks, extra(body))), plain(text.summary()), plain(rest(body)));
    }

    private static Stream<String> extra(ItemBody body) {
        return switch (body) {
            case ExerciseBody exercise ->
                Stream.concat(
                        exercise.muscles().stream(),
                        Stream.of(Codes.of(exercise.purpose()), Codes.of(exercise.position())));
            case RunSessionBody run -> Stream.of(Codes.of(run.runKind()));
            case ArticleBody _, HabitBody _ -> Stream.of();
        };
    }

    private static String rest(ItemBody body) {
        return switch (body) {
            case ExerciseBody exercise -> lines(exercise.steps());
            case RunSessionBody run -> lines(run.steps());
            case ArticleBody article -> Markdown.words(article.markdown());
            case HabitBody habit -> Markdown.words(habit.markdown());
        };
    }

    private static String lines(Steps steps) {
        return Stream.of(steps.setUp(), steps.movement(), steps.cues(), steps.feel())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    /** The different words of all weights that are long enough to be guessed. */
    SequencedSet<String> vocabulary() {
        return words(String.join(" ", a, b, c, d))
                .filter(word -> word.length() >= SHORTEST_TO_GUESS && word.length() <= LONGEST_WORD)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words that somebody typed, at most 12. */
    static List<String> asked(String typed) {
        return words(plain(typed)).distinct().limit(MOST_WORDS_ASKED).toList();
    }

    private static String join(Stream<String> parts) {
        return plain(parts.map(part -> part.replace('-', ' ')).collect(Collectors.joining("\n")));
    }

    private static String plain(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }
}
