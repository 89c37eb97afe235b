package org.restride.questions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's answers to a set.
 *
 * @param id made by the phone; a repeat with the same id counts once
 * @param answers yes or no by question id; questions after an emergency are not asked and so not here
 * @param answeredAt by the phone's clock
 * @param sentAt the phone's clock at the moment it sent them, so that a wrong clock can be put right; null if it didn't say
 */
public record AnswerQuestions(
        UUID id,
        String set,
        int version,
        Occasion occasion,
        Map<String, Boolean> answers,
        Instant answeredAt,
        @Nullable Instant sentAt) {

    /** By a clock that is right. */
    public AnswerQuestions(
            UUID id, String set, int version, Occasion occasion, Map<String, Boolean> answers, Instant answeredAt) {
        this(id, set, version, occasion, answers, answeredAt, null);
    }

    public AnswerQuestions {
        answers = Map.copyOf(answers);
    }
}
