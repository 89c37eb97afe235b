package org.restride.catalogue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, by the formula for its language.
 *
 * @param score in the formula's own measure
 * @param longSentences sentences of more than 15 words, as they stand in the text
 * @param hardWords words of four syllables and more, once each, in the order of the text
 */
public record Readability(
        ReadingFormula formula,
        double score,
        int words,
        int sentences,
        int syllables,
        List<String> longSentences,
        List<String> hardWords) {

    /** Sentences with more words are long. */
    public static final int LONGEST_SENTENCE = 15;

    private static final int HARD_WORD_SYLLABLES = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

    public Readability {
        longSentences = List.copyOf(longSentences);
        hardWords = List.copyOf(hardWords);
    }

    /** Each line is at least one sentence: headings and lines of lists have no full stop. */
    public static Readability of(String text, Locale language) {
        ReadingFormula formula = ReadingFormula.of(language);
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        List<String> tooLong = new ArrayList<>();
        Set<String> hard = new LinkedHashSet<>();
        for (String sentence : sentences(text, formula.language())) {
            List<String> said = words(sentence);
            if (!said.isEmpty()) {
                sentences++;
                words += said.size();
                if (said.size() > LONGEST_SENTENCE) {
                    tooLong.add(sentence.strip());
                }
            }
            for (String word : said) {
                int spoken = Syllables.of(word, formula);
                syllables += spoken;
                if (spoken >= HARD_WORD_SYLLABLES) {
                    hard.add(word.toLowerCase(formula.language()));
                }
            }
        }
        double score = words == 0 ? formula.easiest() : formula.of(words, sentences, syllables);
        return new Readability(formula, score, words, sentences, syllables, tooLong, List.copyOf(hard));
    }

    /** What a patient reads of an item. */
    public static Readability of(ItemText text, Locale language) {
        return of(patientText(text), language);
    }

    public boolean fine() {
        return formula.fine(score);
    }

    private static String patientText(ItemText text) {
        String body =
                switch (text.body()) {
                    case ExerciseBody exercise -> lines(exercise.steps());
                    case RunSessionBody run -> lines(run.steps());
                    case ArticleBody article -> Markdown.words(article.markdown());
                    case HabitBody habit -> Markdown.words(habit.markdown());
                };
        return text.summary() + "\n" + body;
    }

    private static String lines(Steps steps) {
        List<String> lines = new ArrayList<>();
        List.of(
                        steps.setUp(),
                        steps.movement(),
                        steps.cues(),
                        steps.breathing(),
                        steps.stopIf(),
                        steps.feel(),
                        steps.mistakes())
                .forEach(lines::addAll);
        return String.join("\n", lines);
    }

    private static List<String> sentences(String text, Locale language) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(language);
        for (String line : text.lines().toList()) {
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                sentences.add(line.substring(from, to));
                from = to;
            }
        }
        return sentences;
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(MatchResult::group).toList();
    }
}
