package org.restride.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.questions.Answer;
import org.restride.questions.NamedActivities;

/**
 * Answers to a measure and what they came to.
 *
 * @param textNumber of the clinic's own words by which it was asked; null where the product has them
 * @param tableNumber of the clinic's own table by which it was scored; null where none was needed
 * @param day the patient's day for which they hold
 * @param onPaper whether somebody of the clinic has entered them
 * @param replaces the entry that these answers correct; null if none
 */
public record Entry(
        UUID id,
        PatientId patient,
        UUID assignment,
        String measure,
        int measureVersion,
        @Nullable Integer textNumber,
        @Nullable Integer tableNumber,
        Map<String, Answer> answers,
        Scored scored,
        LocalDate day,
        boolean onPaper,
        @Nullable UUID replaces,
        AccountId by,
        Instant answeredAt,
        Instant receivedAt) {

    public Entry {
        answers = Map.copyOf(answers);
    }

    /** The patient's own activities, in their order; empty if the measure has none. */
    public List<String> names() {
        return NamedActivities.names(answers);
    }
}
