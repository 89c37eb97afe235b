package org.restride.catalogue;

import java.util.Map;

/**
 * Takes items of a pack over.
 *
 * @param archive the pack as it was looked at
 * @param chosen the items, each with the version that was here when somebody looked; 0 for none
 */
public record TakePack(byte[] archive, Map<ItemKey, Integer> chosen) {

    /** Longest archive, in bytes. */
    public static final int MOST_BYTES = PackArchive.MOST_BYTES;

    public TakePack {
        chosen = Map.copyOf(chosen);
    }
}
