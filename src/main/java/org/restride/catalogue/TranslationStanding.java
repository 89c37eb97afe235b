package org.restride.catalogue;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The newest translation of an item into one language.
 *
 * @param version that it translates
 * @param revision counted from 1
 * @param current the newest version in the item's own language
 */
public record TranslationStanding(
        ItemVersionId version,
        ItemKey key,
        Locale language,
        int revision,
        String title,
        int current,
        Instant publishedAt) {

    /** The first version that it does not follow; empty if it is up to date. */
    public OptionalInt outdatedSince() {
        return version.version() < current ? OptionalInt.of(version.version() + 1) : OptionalInt.empty();
    }
}
