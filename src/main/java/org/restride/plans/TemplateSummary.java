package org.restride.plans;

import java.time.Instant;

/**
 * A template in lists.
 *
 * @param phases how many
 * @param exercises how many different ones
 * @param shipped whether it came with a content pack
 */
public record TemplateSummary(
        TemplateVersionId id,
        String title,
        String summary,
        String forWhom,
        int weeks,
        int phases,
        int exercises,
        boolean shipped,
        Instant signedAt) {}
