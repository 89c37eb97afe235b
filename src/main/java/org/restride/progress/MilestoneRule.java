package org.restride.progress;

import org.restride.base.Wording;

/** What somebody reaches once, and is told of once. */
public sealed interface MilestoneRule {

    String id();

    Wording text();

    /**
     * A run.
     *
     * @param minutes of running at least; 0 if any
     * @param metres at least; 0 if any
     * @param painUpTo pain during it at most
     */
    record ARun(String id, Wording text, int minutes, int metres, int painUpTo) implements MilestoneRule {}

    /**
     * A week of the plan in which all was done that was asked for.
     *
     * @param sessions that the week asked for at least: a week with hardly anything in it is none
     */
    record FullWeek(String id, Wording text, int sessions) implements MilestoneRule {}

    /** So many answered mornings one after the other with little pain. */
    record CalmMornings(String id, Wording text, int mornings, int painUpTo) implements MilestoneRule {}
}
