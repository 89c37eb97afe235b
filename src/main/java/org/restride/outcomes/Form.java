package org.restride.outcomes;

import org.jspecify.annotations.Nullable;
import org.restride.questions.Questionnaire;

/**
 * A measure as it is asked and scored: with the words and the table that belong to it.
 *
 * @param questions with all words in their places
 * @param textNumber of the clinic's own words; null where the product has them
 * @param tableNumber of the clinic's own table; null where none is needed
 */
public record Form(
        Measure measure,
        Questionnaire questions,
        @Nullable Integer textNumber,
        @Nullable Integer tableNumber,
        @Nullable ScoreTable table) {}
