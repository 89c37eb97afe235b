package org.restride.plans;

import java.time.Instant;

/**
 * A template in lists.
 *
 * @param phases how many
 * @param exercises how many different ones
 * @param shipped whether it came with a content pack
 * @param personal whether only the reader sees and uses it
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
        boolean personal,
        Instant signedAt) {}
