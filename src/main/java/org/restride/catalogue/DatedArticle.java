package org.restride.catalogue;

import java.time.Instant;

/**
 * An article that the clinic stands behind, in one language.
 *
 * @param since when it could first be read in this language
 */
public record DatedArticle(ItemId id, String key, String title, String summary, Instant since) {}
