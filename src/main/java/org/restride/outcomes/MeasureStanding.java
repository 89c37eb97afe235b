package org.restride.outcomes;

import org.jspecify.annotations.Nullable;

/**
 * A measure and what the clinic has entered for it.
 *
 * @param text the clinic's own; null if there is none or none is needed
 * @param table the clinic's own; null if there is none or none is needed
 */
public record MeasureStanding(
        Measure measure,
        @Nullable ClinicText text,
        @Nullable ClinicTable table) {

    /** Whether it can be asked: every word and table that is needed is there. */
    public boolean ready() {
        return worded() && (!measure.needsTable() || table != null);
    }

    /** Whether every word is there. */
    public boolean worded() {
        return !measure.needsText() || (text != null && text.covers(measure));
    }
}
