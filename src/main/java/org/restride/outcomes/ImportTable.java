package org.restride.outcomes;

/**
 * A table of scores for a measure.
 *
 * @param text lines of raw sum, score and standard error
 * @param licence what allows the clinic to use it, 10 to 500 characters
 * @param confirmed whether the person says so
 */
public record ImportTable(String measure, String text, String licence, boolean confirmed) {

    public ImportTable {
        licence = licence.strip();
    }
}
