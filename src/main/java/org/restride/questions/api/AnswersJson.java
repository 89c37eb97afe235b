package org.restride.questions.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.questions.AnswerQuestions;
import org.restride.questions.Occasion;

/** {@code Answers} of {@code frontend/api/questions.ts}. */
record AnswersJson(
        @NotNull UUID id,
        @NotBlank @Size(max = 80) String set,
        @Positive int version,
        @NotNull Occasion occasion,
        @NotNull @Size(max = 100) Map<String, @NotNull Boolean> answers,
        @NotNull Instant answeredAt,
        @Nullable Instant sentAt) {

    AnswerQuestions command() {
        return new AnswerQuestions(id, set, version, occasion, answers, answeredAt, sentAt);
    }
}
