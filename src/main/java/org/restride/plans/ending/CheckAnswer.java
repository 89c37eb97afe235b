package org.restride.plans.ending;

import java.time.Instant;
import java.util.Map;
import org.restride.questions.Answer;

/**
 * What a discharged patient answered to a check.
 *
 * @param weeks of the check
 * @param setVersion of the questionnaire {@link CheckingBack#QUESTIONNAIRE}
 */
public record CheckAnswer(
        AftercareId aftercare, int weeks, int setVersion, Map<String, Answer> answers, Instant answeredAt) {

    public CheckAnswer {
        answers = Map.copyOf(answers);
    }
}
