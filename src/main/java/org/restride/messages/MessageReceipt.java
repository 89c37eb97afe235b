package org.restride.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message has arrived.
 *
 * @param flags the red flags that its words may mean
 */
public record MessageReceipt(UUID id, Instant sentAt, List<String> flags) {

    public MessageReceipt {
        flags = List.copyOf(flags);
    }
}
