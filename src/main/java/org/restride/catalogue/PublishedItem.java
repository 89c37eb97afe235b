package org.restride.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * A published version of an item, in one language.
 *
 * @param review of the item today
 * @param reviewOverdue whether nobody has looked at the item again in time
 */
public record PublishedItem(
        ItemVersionId id,
        ItemKind kind,
        String key,
        Locale language,
        String title,
        List<String> aliases,
        String summary,
        ItemBody body,
        List<Illustration> illustrations,
        ReviewState review,
        boolean reviewOverdue) {

    public PublishedItem {
        aliases = List.copyOf(aliases);
        illustrations = List.copyOf(illustrations);
    }

    PublishedItem with(ItemBody other) {
        return new PublishedItem(
                id, kind, key, language, title, aliases, summary, other, illustrations, review, reviewOverdue);
    }

    public ItemText text() {
        return new ItemText(title, aliases, summary, body, illustrations);
    }
}
