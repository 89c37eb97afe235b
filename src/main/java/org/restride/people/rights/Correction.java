package org.restride.people.rights;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something of which a patient says that it is wrong, and what the clinic answered.
 *
 * @param words the patient's, at most 1,000 characters
 * @param reply empty while it is open
 */
public record Correction(UUID id, RecordPart part, String words, Instant askedAt, Optional<Reply> reply) {

    /**
     * The clinic's answer.
     *
     * @param corrected whether it was put right; if not, {@code words} say why
     */
    public record Reply(boolean corrected, String words, Instant at) {}

    public boolean isOpen() {
        return reply.isEmpty();
    }
}
