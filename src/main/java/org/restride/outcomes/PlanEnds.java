package org.restride.outcomes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.restride.plans.PlanDetail;
import org.restride.plans.Schedule;

/** Which day is the last of a plan: the planned one, or that on which somebody ended it. */
final class PlanEnds {

    private PlanEnds() {}

    static LocalDate of(PlanDetail plan, ZoneId zone) {
        return Optional.ofNullable(plan.ending())
                .map(ending -> Schedule.day(ending.at(), zone))
                .orElseGet(plan::lastPlannedDay);
    }
}
