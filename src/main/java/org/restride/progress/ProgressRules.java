package org.restride.progress;

import java.util.List;

/**
 * What may be said of how it goes; data of the product with its sources.
 *
 * @param sessionsNeeded fewer days with a session make no line
 * @param daysCompared at the start and at the end, 1 or more
 * @param daysAWeek with a session that a week needs to be compared with another
 * @param beforeWithinDays how old a morning may be to stand for the pain before a session
 * @param functionPoints what the score of one activity in the patient's own words varies by
 */
public record ProgressRules(
        int version,
        int sessionsNeeded,
        int daysCompared,
        Uncertainty pain,
        int daysAWeek,
        int beforeWithinDays,
        int functionPoints,
        Uncertainty running,
        int runPainUpTo,
        List<MilestoneRule> milestones,
        List<String> citations) {

    public ProgressRules {
        milestones = List.copyOf(milestones);
        citations = List.copyOf(citations);
    }

    /**
     * What a value varies by: a change counts from the larger of the two on.
     *
     * @param points in the value's own unit
     * @param percent of the first value
     */
    public record Uncertainty(int points, int percent) {

        public double needed(double first) {
            return Math.max(points, first * percent / 100);
        }

        /** Whether the value fell beyond what it varies by. */
        public boolean isLess(double first, double last) {
            return first - last >= needed(first);
        }

        /** Whether the value rose beyond what it varies by. */
        public boolean isMore(double first, double last) {
            return last - first >= needed(first);
        }
    }
}
