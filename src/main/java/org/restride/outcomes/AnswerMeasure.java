package org.restride.outcomes;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.questions.Answer;

/**
 * Answers to a measure.
 *
 * @param id made by whoever answers; the same id again counts once
 * @param day the day for which they hold; null for today, or for the day of those that are corrected
 * @param replaces the entry that they correct; null if none
 */
public record AnswerMeasure(
        UUID id,
        UUID assignment,
        Map<String, Answer> answers,
        @Nullable LocalDate day,
        @Nullable UUID replaces) {

    public AnswerMeasure {
        answers = Map.copyOf(answers);
    }
}
