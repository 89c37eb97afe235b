package org.restride.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * An item that is like another.
 *
 * @param level of an exercise, else null
 * @param figure of an exercise as JSON, else null
 */
public record SimilarItem(
        ItemKey key,
        ItemKind kind,
        String title,
        @Nullable Integer level,
        @Nullable String figure) {}
