package org.restride.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a version said at a moment in the past: its text, in the revision of the translation that was published by then.
 *
 * @param recalledAt when the item was recalled, be it before that moment or since; null if it never was
 */
public record PastContent(ItemContent content, @Nullable Instant recalledAt) {
    public Optional<Instant> recalled() {
        return Optional.ofNullable(recalledAt);
    }
}
