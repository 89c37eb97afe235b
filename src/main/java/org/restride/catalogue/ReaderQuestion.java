package org.restride.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A question that waits for an editor; who asked it is not said.
 *
 * @param title of the item, in its own language
 * @param personal pieces of the text that may tell who asked
 */
public record ReaderQuestion(
        UUID id,
        ItemKey item,
        String title,
        int version,
        Locale language,
        String text,
        Instant askedAt,
        List<String> personal) {

    public ReaderQuestion {
        personal = List.copyOf(personal);
    }
}
