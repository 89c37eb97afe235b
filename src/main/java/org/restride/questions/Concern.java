package org.restride.questions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Answers so grave that nothing new may be begun before a clinician has looked into them.
 *
 * @param id of the newest of these answers; a clinician who clears the concern names it, so that newer answers are never overlooked
 * @param level the most urgent one: {@link Level#EMERGENCY} or {@link Level#URGENT}
 * @param flags codes of what was answered yes, in the order in which the answers came
 * @param since when the first of these answers arrived
 */
public record Concern(UUID id, Level level, List<String> flags, Instant since) {

    public Concern {
        flags = List.copyOf(flags);
    }
}
