package org.restride.catalogue;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * Where an item stands in its clinic.
 *
 * @param version the newest published one
 * @param acceptedBy the clinician who accepted it, if somebody has
 */
public record ItemStanding(
        ItemId id,
        ItemKey key,
        ItemKind kind,
        Locale language,
        int version,
        Instant publishedAt,
        ReviewState review,
        @Nullable AccountId acceptedBy,
        @Nullable Instant acceptedAt) {

    public ItemVersionId current() {
        return new ItemVersionId(id, version);
    }
}
