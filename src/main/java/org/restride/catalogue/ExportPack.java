package org.restride.catalogue;

import java.util.Set;

/**
 * Packs items for others.
 *
 * @param licence under which others may use them, as an SPDX identifier
 * @param items what is wanted; the steps of its exercises' ladders come along. Empty for the whole catalogue
 */
public record ExportPack(String name, String version, String licence, Set<ItemKey> items) {

    public ExportPack {
        items = Set.copyOf(items);
    }
}
