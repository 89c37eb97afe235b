package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/**
 * A patient's answer on the morning after a session.
 *
 * @param id made by the phone; a repeat counts once
 * @param sessionLog the session's report, or a correction of it
 * @param day the patient's day, the one after the session
 * @param pain 0 (none) to 10 (worst imaginable)
 * @param note at most 2,000 characters
 * @param corrects the answer that this one corrects; null if it is a first one
 * @param answeredAt by the phone's clock, for answers that waited for a network; null: now
 */
public record AnswerMorning(
        UUID id,
        UUID sessionLog,
        LocalDate day,
        int pain,
        @Nullable String note,
        @Nullable UUID corrects,
        @Nullable Instant answeredAt) {

    public AnswerMorning {
        Map<String, String> wrong = new HashMap<>();
        if (pain < 0 || pain > PainScore.WORST) {
            wrong.put("pain", "progress.error.score");
        }
        if (note != null && note.length() > LogSession.LONGEST_NOTE) {
            wrong.put("note", "progress.error.too-long");
        }
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }
}
