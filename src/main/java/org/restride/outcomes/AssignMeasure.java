package org.restride.outcomes;

import org.jspecify.annotations.Nullable;

/**
 * Asks a patient a measure from today on.
 *
 * @param everyWeeks 1 to 26; null if it is not asked again and again
 * @param atEnd whether it is asked when the plan ends
 */
public record AssignMeasure(
        String measure, boolean atStart, @Nullable Integer everyWeeks, boolean atEnd) {}
