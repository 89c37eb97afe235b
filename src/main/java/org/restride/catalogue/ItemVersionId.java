package org.restride.catalogue;

/**
 * One published version of an item; its text never changes.
 *
 * @param version counted from 1
 */
public record ItemVersionId(ItemId item, int version) {

    public ItemVersionId {
        if (version < 1) {
            throw new IllegalArgumentException("Versions count from 1");
        }
    }
}
