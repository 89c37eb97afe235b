package org.restride.questions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A patient's answers to a set.
 *
 * @param id made by the phone; a repeat with the same id counts once
 * @param answers yes or no by question id; questions after an emergency are not asked and so not here
 * @param answeredAt by the phone's clock
 */
public record AnswerQuestions(
        UUID id, String set, int version, Occasion occasion, Map<String, Boolean> answers, Instant answeredAt) {

    public AnswerQuestions {
        answers = Map.copyOf(answers);
    }
}
