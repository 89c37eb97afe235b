package org.restride.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/**
 * How a patient's conversation with the care team stands.
 *
 * @param closed null while it is open
 * @param assignedTo the colleague who was asked to answer; null: the whole care team
 * @param waitingSince when the first message came that nobody has answered; null if nothing waits
 * @param urgent whether one of these names what may be a red flag
 */
public record Conversation(
        PatientId patient,
        @Nullable Closing closed,
        @Nullable AccountId assignedTo,
        Instant lastAt,
        @Nullable Instant waitingSince,
        boolean urgent,
        int version) {

    /** Who closed it, and when. */
    public record Closing(AccountId by, Instant at) {}

    public boolean isClosed() {
        return closed != null;
    }
}
