package org.restride.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * Something that was written.
 *
 * @param fromClinic whether a clinician wrote it; else the patient or a carer
 * @param sentAt when it arrived
 * @param flags the red flags that its words may mean; empty for what a clinician writes
 * @param seen by the first person of the other side; null until then
 */
public record Message(
        UUID id,
        boolean fromClinic,
        AccountId author,
        String text,
        Instant sentAt,
        List<String> flags,
        @Nullable Seen seen,
        List<MessagePicture> pictures) {

    /** Who saw it first, and when. */
    public record Seen(AccountId by, Instant at) {}

    public Message {
        flags = List.copyOf(flags);
        pictures = List.copyOf(pictures);
    }
}
