package org.restride.catalogue;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * One entry of an item's history.
 *
 * @param translation whether it says in a further language what that version says in the item's own
 * @param revision counted from 1; above 1 it corrects a translation
 * @param whyHard why patients were given a text above the reading grade; null if it is not above it
 * @param reviewedBy the second person; null for what came with a pack, or from days in which one person was enough
 */
public record VersionSummary(
        ItemVersionId id,
        Locale language,
        boolean translation,
        int revision,
        String title,
        String whatChanged,
        @Nullable String whyHard,
        AccountId publishedBy,
        @Nullable AccountId reviewedBy,
        Instant publishedAt) {

    /** Whether it came with a pack, from nobody of the clinic. */
    public boolean shipped() {
        return publishedBy.value().equals(new UUID(0, 0));
    }
}
