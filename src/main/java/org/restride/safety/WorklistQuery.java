package org.restride.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the worklist.
 *
 * @param filter which rows of the tab
 * @param after behind which place the page begins; null for the first
 * @param limit rows, 1 to 200
 */
public record WorklistQuery(
        Tab tab, Filter filter, @Nullable Place after, int limit) {

    private static final int MOST = 200;

    /** Which part of the list. */
    public enum Tab {
        /** Patients in my care whom no colleague has taken. */
        MINE,
        /** All patients in my care, also those whom a colleague has taken. */
        TEAM,
        /** Patients in my care whom nobody has taken. */
        UNASSIGNED,
        /** Put aside until a time that has not come yet. */
        SNOOZED
    }

    /** A row's place in the order of the list. */
    public record Place(int rank, Instant since, UUID patient) {}

    /**
     * What narrows a tab.
     *
     * @param reason only rows with this reason; null for any
     * @param plan only patients who follow a plan of this title; null for any
     * @param words part of a patient's name, in any case; empty for any
     */
    public record Filter(@Nullable Reason reason, @Nullable String plan, String words) {

        public static final Filter NONE = new Filter(null, null, "");

        public boolean isNone() {
            return reason == null && plan == null && words.isBlank();
        }
    }

    public WorklistQuery {
        limit = Math.clamp(limit, 1, MOST);
    }

    /** Of the whole tab. */
    public WorklistQuery(Tab tab, @Nullable Place after, int limit) {
        this(tab, Filter.NONE, after, limit);
    }

    public static WorklistQuery first(Tab tab) {
        return new WorklistQuery(tab, null, 100);
    }

    /** The first page of the same tab with another filter. */
    public WorklistQuery with(Filter other) {
        return new WorklistQuery(tab, other, null, limit);
    }

    /** The first page again with so many rows at least. */
    public WorklistQuery again(int rows) {
        return new WorklistQuery(tab, filter, null, Math.max(rows, limit));
    }

    public WorklistQuery after(WorklistRow row) {
        return new WorklistQuery(
                tab, filter, new Place(row.rank(), row.since(), row.patient().value()), limit);
    }
}
