package org.restride.catalogue;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * A text that is written and not published yet.
 *
 * @param item null if the item is not there yet
 * @param key null if the item is not there yet and no pack named it
 * @param translation whether it says in a further language what the item says in its own
 * @param basedOn the version that it changes or translates; 0 for an item that is not there yet
 * @param basedOnRevision the revision of the translation that it corrects; 0 if there is none
 * @param author null if it came with a pack and nobody has taken it up
 * @param whatChanged in a sentence, for the history; may be empty
 * @param whyHard why the text is above the reading grade for patients; null if it is not
 * @param edition how often it was saved
 * @param arrival null if it was written here, or shipped
 */
public record Proposal(
        ProposalId id,
        @Nullable ItemId item,
        @Nullable ItemKey key,
        ItemKind kind,
        Locale language,
        boolean translation,
        int basedOn,
        int basedOnRevision,
        ProposalState state,
        ItemText text,
        @Nullable AccountId author,
        String whatChanged,
        @Nullable String whyHard,
        int edition,
        Instant updatedAt,
        @Nullable Arrival arrival) {

    /** Whether publishing it makes an item that was not there before. */
    public boolean newItem() {
        return item == null;
    }

    boolean writtenBy(AccountId account) {
        return account.equals(author);
    }
}
