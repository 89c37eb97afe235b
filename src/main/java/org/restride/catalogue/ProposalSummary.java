package org.restride.catalogue;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * A text on its way, as a line of a list.
 *
 * @param key null if the item is not there yet and no pack named it
 * @param title may be empty in a draft
 * @param author null if it came with a pack and nobody has taken it up
 * @param cameFrom the pack of another clinic, in words; null if it was written here, or shipped
 */
public record ProposalSummary(
        ProposalId id,
        @Nullable ItemKey key,
        ItemKind kind,
        Locale language,
        boolean translation,
        String title,
        ProposalState state,
        @Nullable AccountId author,
        Instant updatedAt,
        @Nullable String cameFrom) {}
