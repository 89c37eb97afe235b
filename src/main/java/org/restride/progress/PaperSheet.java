package org.restride.progress;

import java.util.List;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;

/**
 * A week of a log on paper, with what is known of it already.
 *
 * @param plan the version that was printed
 * @param items the exercises on the sheet, in their order
 * @param effortAsked whether the sheet asks how hard it was
 * @param lines one a day, in order
 */
public record PaperSheet(PlanDetail plan, List<PlanItem> items, boolean effortAsked, List<Line> lines) {

    public PaperSheet {
        items = List.copyOf(items);
        lines = List.copyOf(lines);
    }

    /** How a line stands. */
    public enum State {
        /** Nothing is reported for the day. */
        OPEN,
        /** It was keyed in before, and can be corrected. */
        KEYED,
        /** The patient reported the day; the sheet adds nothing to it. */
        REPORTED,
        /** The day is still to come, or too long ago. */
        CLOSED
    }

    /** A day of the sheet. */
    public record Line(PaperDay known, State state) {
        public boolean isOpen() {
            return state == State.OPEN || state == State.KEYED;
        }
    }
}
