package org.restride.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the worklist.
 *
 * @param after behind which place the page begins; null for the first
 * @param limit rows, 1 to 200
 */
public record WorklistQuery(Tab tab, @Nullable Place after, int limit) {

    private static final int MOST = 200;

    /** Which part of the list. */
    public enum Tab {
        /** Patients in my care whom no colleague has taken. */
        MINE,
        /** All patients in my care, also those whom a colleague has taken. */
        TEAM,
        /** Put aside until a time that has not come yet. */
        SNOOZED
    }

    /** A row's place in the order of the list. */
    public record Place(int rank, Instant since, UUID patient) {}

    public WorklistQuery {
        limit = Math.clamp(limit, 1, MOST);
    }

    public static WorklistQuery first(Tab tab) {
        return new WorklistQuery(tab, null, 100);
    }

    public WorklistQuery after(WorklistRow row) {
        return new WorklistQuery(
                tab, new Place(row.rank(), row.since(), row.patient().value()), limit);
    }
}
