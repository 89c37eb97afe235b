package org.restride.progress;

import java.time.LocalDate;
import java.util.List;

/** How much of what the plan asked for was done, by week of the plan. What was not done is said, and never held against anybody. */
public record Adherence(List<Week> weeks) {

    public Adherence {
        weeks = List.copyOf(weeks);
    }

    /**
     * @param number week of the plan, 1 for the first
     * @param planned sessions that the plan asked for; in the running week those up to today
     * @param done days with a session
     */
    public record Week(int number, LocalDate from, int planned, int done, boolean running) {

        /** Sessions to show as asked for: whoever did more, did more. */
        public int asked() {
            return Math.max(planned, done);
        }
    }

    public int done() {
        return weeks.stream().mapToInt(Week::done).sum();
    }

    public int asked() {
        return weeks.stream().mapToInt(Week::asked).sum();
    }
}
