package org.restride.safety;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of the worklist, most urgent first, then those who wait longest.
 *
 * @param patients in how many patients' care team the clinician is
 * @param more whether there are further rows
 * @param lastVisit when the clinician's visit before this one began; null if there was none
 */
public record WorklistPage(
        List<WorklistRow> rows,
        Counts counts,
        Facets facets,
        int patients,
        boolean more,
        Instant asOf,
        @Nullable Instant lastVisit) {

    public WorklistPage {
        rows = List.copyOf(rows);
    }

    /** How many rows each tab has. */
    public record Counts(int mine, int team, int unassigned, int snoozed) {

        public int of(WorklistQuery.Tab tab) {
            return switch (tab) {
                case MINE -> mine;
                case TEAM -> team;
                case UNASSIGNED -> unassigned;
                case SNOOZED -> snoozed;
            };
        }
    }

    /** How many rows of the tab have each reason, and each title of a plan; without the query's filter. */
    public record Facets(Map<Reason, Integer> reasons, Map<String, Integer> plans) {

        public Facets {
            reasons = Map.copyOf(reasons);
            plans = Map.copyOf(plans);
        }
    }

    /** Whether something about the row is new since the clinician's last visit; nothing is in the first. */
    public boolean isNew(WorklistRow row) {
        return Optional.ofNullable(lastVisit).filter(row.raisedAt()::isAfter).isPresent();
    }
}
