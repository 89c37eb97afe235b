package org.restride.catalogue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard an English text is to read, by the grade of Flesch and Kincaid (Kincaid and others, 1975): 0.39 words a sentence and 11.8
 * syllables a word, less 15.59. Patient text should not be above grade 6.
 *
 * @param grade school year for which it is right; 0 for a text without words
 * @param longSentences sentences of more than 15 words, as they stand in the text
 */
public record Readability(double grade, int words, int sentences, int syllables, List<String> longSentences) {

    /** Up to this grade a text is fine for patients. */
    public static final int LIMIT = 6;

    /** Sentences with more words are long. */
    public static final int LONGEST_SENTENCE = 15;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END = Pattern.compile("(?:[^aeiouy]es|[^tdaeiouy]ed|[^aeiouy]e)$");
    private static final Pattern CONSONANT_LE = Pattern.compile("[^aeiouyl]le(?:s|d)?$");
    private static final Pattern TWO_IN_ONE = Pattern.compile("(?<![tscgln])i[ao]");
    private static final Pattern SOUNDED_END = Pattern.compile("(?:[csxz]|ch|sh|g)es$");

    public Readability {
        longSentences = List.copyOf(longSentences);
    }

    /** Each line is at least one sentence: headings and lines of lists have no full stop. */
    public static Readability of(String text) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        List<String> tooLong = new ArrayList<>();
        for (String sentence : sentences(text)) {
            List<String> said = words(sentence);
            if (!said.isEmpty()) {
                sentences++;
                words += said.size();
                syllables += said.stream().mapToInt(Readability::syllables).sum();
                if (said.size() > LONGEST_SENTENCE) {
                    tooLong.add(sentence.strip());
                }
            }
        }
        double grade = words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return new Readability(Math.max(0, grade), words, sentences, syllables, tooLong);
    }

    /** What a patient reads of an item. */
    public static Readability of(ItemText text) {
        return of(patientText(text));
    }

    public boolean fine() {
        return grade <= LIMIT;
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

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
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

    /** Groups of vowels, less the silent e at the end, more for two that are spoken apart; numbers count as one. */
    static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("['’]", "");
        int groups = (int) (VOWELS.matcher(plain).results().count()
                + TWO_IN_ONE.matcher(plain).results().count());
        boolean silent = SILENT_END.matcher(plain).find()
                && !CONSONANT_LE.matcher(plain).find()
                && !SOUNDED_END.matcher(plain).find();
        return Math.max(1, silent ? groups - 1 : groups);
    }
}
