package org.restride.plans.load;

import java.time.LocalDate;

/** Something about the running load that deserves a look. It warns and decides nothing. */
public sealed interface LoadWarning {
    /** What is compared. */
    enum Measure {
        RUNNING_MINUTES,
        METRES
    }

    /** Over what time. */
    enum Span {
        WEEK,
        TWO_WEEKS
    }

    /**
     * More than the limit allows.
     *
     * @param until last of the seven days that are too much
     * @param before in the seven days that it is compared with
     * @param after in the seven days until then
     * @param percent how much more, compared with what was before or with the floor
     * @param limit per cent
     */
    record Rise(LocalDate until, Span span, Measure measure, int before, int after, int percent, int limit)
            implements LoadWarning {}

    /**
     * Two quick runs with too few days between them.
     *
     * @param apart days that should lie between them
     */
    record HardDays(LocalDate first, LocalDate second, int apart) implements LoadWarning {}
}
