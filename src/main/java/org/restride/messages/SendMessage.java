package org.restride.messages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.DomainError;

/**
 * What somebody writes.
 *
 * @param id made where it is written, so that the same message sent twice is there once
 * @param text at most {@link #LONGEST} characters; may be empty beside pictures
 * @param pictures handed in before, at most {@link #MOST_PICTURES}
 * @param writtenAt as the device's clock says
 */
public record SendMessage(UUID id, String text, List<UUID> pictures, Instant writtenAt) {

    public static final int LONGEST = 4_000;
    public static final int MOST_PICTURES = 4;

    /**
     * @throws DomainError.Invalid if there is nothing in it, or too much
     */
    public SendMessage {
        text = text.replace("\u0000", "").strip();
        pictures = pictures.stream().distinct().toList();
        if (text.length() > LONGEST) {
            throw new DomainError.Invalid(Map.of("text", "messages.error.long"));
        }
        if (pictures.size() > MOST_PICTURES) {
            throw new DomainError.Invalid(Map.of("pictures", "messages.error.many-pictures"));
        }
        if (text.isEmpty() && pictures.isEmpty()) {
            throw new DomainError.Invalid(Map.of("text", "messages.error.empty"));
        }
    }
}
