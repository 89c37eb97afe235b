package org.restride.catalogue;

import java.util.Locale;

/** A published measure of how hard a text is to read, for one language. */
public enum ReadingFormula {

    /**
     * The school grade of Kincaid and others, 1975, for English: 0.39 words a sentence and 11.8 syllables a word, less 15.59. Not below 0;
     * patient text should not be above 6.9.
     */
    FLESCH_KINCAID("en", 6.9, 10) {
        @Override
        double of(int words, int sentences, int syllables) {
            return Math.max(0, 0.39 * words / sentences + 11.8 * syllables / words - 15.59);
        }

        @Override
        public boolean fine(double score) {
            return score <= limit();
        }
    },

    /**
     * The ease of reading by Fernández Huerta, 1959, for Spanish: 206.84 less 0.60 syllables in 100 words and 1.02 words a sentence. From 0
     * (very hard) to 100 (very easy) for most texts; patient text should not be below 80.
     */
    FERNANDEZ_HUERTA("es", 80, 50) {
        @Override
        double of(int words, int sentences, int syllables) {
            return 206.84 - 60.0 * syllables / words - 1.02 * words / sentences;
        }

        @Override
        public boolean fine(double score) {
            return score >= limit();
        }
    };

    private final String language;
    private final double limit;
    private final double hardest;

    ReadingFormula(String language, double limit, double hardest) {
        this.language = language;
        this.limit = limit;
        this.hardest = hardest;
    }

    /** The formula for texts of a language; the English one where there is none of its own. */
    public static ReadingFormula of(Locale language) {
        for (ReadingFormula formula : values()) {
            if (formula.language.equals(language.getLanguage())) {
                return formula;
            }
        }
        return FLESCH_KINCAID;
    }

    Locale language() {
        return Locale.of(language);
    }

    /** The score up to which a text is fine for patients. */
    public double limit() {
        return limit;
    }

    /** Where a score stands between a text that is fine by a margin (0) and one that is far too hard (1); the limit is at 0.69. */
    public double hardness(double score) {
        double atLimit = FLESCH_KINCAID.limit / FLESCH_KINCAID.hardest;
        double beyond = (score - limit) / (hardest - limit);
        return Math.clamp(atLimit + beyond * (1 - atLimit), 0, 1);
    }

    /** What the formula gives for a text without words. */
    double easiest() {
        return this == FLESCH_KINCAID ? 0 : 100;
    }

    abstract double of(int words, int sentences, int syllables);

    /** Whether patients can be expected to read a text with this score. */
    public abstract boolean fine(double score);
}
