package org.restride.outcomes;

import java.time.Instant;
import java.util.Map;
import org.restride.base.AccountId;
import org.restride.base.Wording;

/**
 * The words of a measure that the clinic has entered under its own licence.
 *
 * @param number from 1; each change makes a new one
 * @param words by the name of their place
 * @param licence in the clinic's words: what allows it to use them
 */
public record ClinicText(
        String measure,
        int number,
        int measureVersion,
        Map<String, Wording> words,
        String licence,
        AccountId confirmedBy,
        Instant confirmedAt) {

    public ClinicText {
        words = Map.copyOf(words);
    }

    boolean covers(Measure measure) {
        return words.keySet().containsAll(measure.places());
    }
}
