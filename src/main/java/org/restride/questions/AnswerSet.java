package org.restride.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.PatientId;

/**
 * What a patient has answered, and what it came to by the version of the set that was asked.
 *
 * @param flags codes of the questions answered yes, in the order of the set
 * @param answeredAt by our clock, as far as the phone's could be put right; never later than {@code receivedAt}
 */
public record AnswerSet(
        UUID id,
        PatientId patient,
        String set,
        int version,
        Occasion occasion,
        Map<String, Boolean> answers,
        Level level,
        List<String> flags,
        Instant answeredAt,
        Instant receivedAt) {

    public AnswerSet {
        answers = Map.copyOf(answers);
        flags = List.copyOf(flags);
    }
}
