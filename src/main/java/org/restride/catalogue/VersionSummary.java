package org.restride.catalogue;

import java.time.Instant;
import org.restride.base.AccountId;

/** One entry of an item's history. */
public record VersionSummary(
        ItemVersionId id, String title, String whatChanged, AccountId publishedBy, Instant publishedAt) {}
