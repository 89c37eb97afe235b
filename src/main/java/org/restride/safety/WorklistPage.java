package org.restride.safety;

import java.time.Instant;
import java.util.List;

/**
 * Some rows of the worklist, most urgent first, then those who wait longest.
 *
 * @param patients in how many patients' care team the clinician is
 * @param more whether there are further rows
 */
public record WorklistPage(List<WorklistRow> rows, Counts counts, int patients, boolean more, Instant asOf) {

    public WorklistPage {
        rows = List.copyOf(rows);
    }

    /** How many rows each tab has. */
    public record Counts(int mine, int team, int snoozed) {}
}
