package org.restride.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.plans.Dose;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlannedRun;
import org.restride.plans.PlannedRuns;
import org.restride.plans.Schedule;
import org.restride.plans.Side;
import org.springframework.stereotype.Component;

/** Says of a plan what the rules look at. */
@Component
class Courses {

    private static final int WEEKS_OF_RUNS = 5;

    private final PlannedRuns runs;
    private final Clock clock;

    Courses(PlannedRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * At most one statement, if runs are asked for and nobody has read their contents lately.
     *
     * @param zone the patient's
     * @param comparesRuns whether it matters what runs the plan asks for
     */
    Facts.Course of(PlanDetail plan, ZoneId zone, boolean comparesRuns) {
        LocalDate today = Schedule.day(clock.instant(), zone);
        LocalDate startsOn = plan.version().startsOn();
        LocalDate held = plan.version().holdsFrom(zone);
        LocalDate sameSince = plan.schedule()
                .place(today)
                .map(Schedule.Place::phaseStart)
                .filter(held::isBefore)
                .orElse(held);
        return new Facts.Course(
                plan.id().value(),
                plan.number(),
                startsOn,
                plan.lastPlannedDay(),
                plan::next,
                sameSince.isBefore(startsOn) ? startsOn : sameSince,
                sets(plan),
                comparesRuns ? running(plan, sameSince, today, zone) : Map.of());
    }

    private static Map<UUID, Integer> sets(PlanDetail plan) {
        return plan.body().phases().stream()
                .flatMap(phase -> phase.items().stream())
                .collect(Collectors.toMap(PlanItem::id, item -> sets(item.dose()), Math::max));
    }

    /** A set of each side may count as one or as two. */
    private static int sets(Dose dose) {
        int sets = dose.warmUpSets() + dose.sets();
        return dose.side() == Side.EACH ? 2 * sets : sets;
    }

    private Map<LocalDate, Integer> running(PlanDetail plan, LocalDate since, LocalDate today, ZoneId zone) {
        LocalDate earliest = today.minusWeeks(WEEKS_OF_RUNS);
        LocalDate from = since.isBefore(earliest) ? earliest : since;
        return from.isAfter(today)
                ? Map.of()
                : runs.of(List.of(plan), from, today, zone, Locale.ENGLISH).stream()
                        .collect(Collectors.toMap(
                                PlannedRun::day, run -> run.load().running(), Integer::sum));
    }
}
