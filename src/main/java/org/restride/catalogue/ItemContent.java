package org.restride.catalogue;

/** What a published version says in one language; it never changes. */
public record ItemContent(ItemVersionId id, ItemKind kind, String key, String title, String summary, ItemBody body) {

    static ItemContent of(PublishedItem item) {
        return new ItemContent(item.id(), item.kind(), item.key(), item.title(), item.summary(), item.body());
    }
}
