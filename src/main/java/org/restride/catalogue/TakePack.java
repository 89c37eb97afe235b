package org.restride.catalogue;

import java.util.Map;

/**
 * Takes items of a pack over.
 *
 * @param archive the pack as it was looked at
 * @param chosen the items, each with the version that was here when somebody looked; 0 for none
 */
public record TakePack(byte[] archive, Map<ItemKey, Integer> chosen, Way way) {

    /** Longest archive, in bytes. */
    public static final int MOST_BYTES = PackArchive.MOST_BYTES;

    /** What becomes of the words that were taken. */
    public enum Way {
        /** A second person of this clinic reads each text before it is published. */
        REVIEW,
        /**
         * They are published as the other clinic reviewed them, and wait for a clinician's acceptance; what somebody here has changed, and
         * what is hard to read, goes to review or to the drafts even so.
         */
        PUBLISH
    }

    public TakePack {
        chosen = Map.copyOf(chosen);
    }
}
