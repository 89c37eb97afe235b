package org.restride.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * Where an item stands in its clinic.
 *
 * @param version the newest published one
 * @param acceptedBy the clinician who accepted it, if somebody has
 * @param reviewDue by which day somebody must have looked at it again
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
        @Nullable Instant acceptedAt,
        LocalDate reviewDue) {

    public ItemVersionId current() {
        return new ItemVersionId(id, version);
    }
}
