package org.restride.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;

/**
 * A content pack, read and checked.
 *
 * @param sources by key
 * @param findings by code
 * @param documents YAML files by folder, for the readers of other modules
 */
record ContentPack(
        PackInfo info,
        List<Item> items,
        Map<String, Source> sources,
        Map<String, Finding> findings,
        Map<String, List<PackDocument>> documents) {

    ContentPack {
        items = List.copyOf(items);
        sources = Map.copyOf(sources);
        findings = Map.copyOf(findings);
        documents = Map.copyOf(documents);
    }

    /**
     * An item of the pack in one language.
     *
     * @param draft whether something in it must be checked before it may be published
     */
    record Item(String path, ItemKind kind, ItemKey key, Locale language, ItemText text, boolean draft) {}
}
