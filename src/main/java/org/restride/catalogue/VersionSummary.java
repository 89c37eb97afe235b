package org.restride.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * One entry of an item's history.
 *
 * @param whyHard why patients were given a text above the reading grade; null if it is not above it
 */
public record VersionSummary(
        ItemVersionId id,
        String title,
        String whatChanged,
        @Nullable String whyHard,
        AccountId publishedBy,
        Instant publishedAt) {

    /** Whether it came with a pack, from nobody of the clinic. */
    public boolean shipped() {
        return publishedBy.value().equals(new UUID(0, 0));
    }
}
