package org.restride.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Takes an item out of use, at once and for good.
 *
 * @param reason for the clinicians who prescribed it, 1 to 500 characters
 * @param replacement what they are offered in its place; null if there is nothing yet
 */
public record RecallItem(
        ItemKey item, String reason, @Nullable ItemKey replacement) {}
