package org.restride.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Where a claim comes from.
 *
 * @param key its short name in the pack, for example {@code CL3}
 * @param citation authors, title, where it appeared
 * @param address where to read it; null if it can't be reached by address
 * @param kind what kind of text it is, as a code
 * @param year in which it appeared; null if it does not say
 */
public record Source(
        String key,
        String citation,
        @Nullable String address,
        String kind,
        @Nullable Integer year) {}
