package org.restride.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * What a published version says in one language.
 *
 * @param language in which it is; the item's own if there is no translation
 */
public record ItemContent(
        ItemVersionId id,
        ItemKind kind,
        String key,
        Locale language,
        String title,
        String summary,
        ItemBody body,
        List<Illustration> illustrations) {

    public ItemContent {
        illustrations = List.copyOf(illustrations);
    }

    static ItemContent of(PublishedItem item) {
        return new ItemContent(
                item.id(),
                item.kind(),
                item.key(),
                item.language(),
                item.title(),
                item.summary(),
                item.body(),
                item.illustrations());
    }
}
