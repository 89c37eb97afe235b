package org.restride.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;

/**
 * An item that was taken out of use. Plans that name it keep what they say until a clinician changes them.
 *
 * @param title of its last version
 * @param reason in the editor's words
 * @param replacement what the editor proposed in its place; null if nothing
 */
public record RecalledItem(
        ItemId id,
        ItemKey key,
        ItemKind kind,
        String title,
        Instant at,
        AccountId by,
        String reason,
        @Nullable Replacement replacement) {

    /**
     * An item that may take the place of another one.
     *
     * @param id its newest version
     * @param usable whether it may be prescribed today; it may have been recalled itself since
     */
    public record Replacement(ItemVersionId id, ItemKey key, String title, boolean usable) {}

    /** What may be prescribed in its place today. */
    public Optional<Replacement> offered() {
        return Optional.ofNullable(replacement).filter(Replacement::usable);
    }
}
