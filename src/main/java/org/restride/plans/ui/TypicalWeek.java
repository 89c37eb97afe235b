package org.restride.plans.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.restride.plans.Dose;
import org.restride.plans.DoseTime;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.Schedule;

/** A week of one phase, as if it began on a Monday and everything were done when it is asked for. */
final class TypicalWeek {
    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 11, 2);

    private final Schedule schedule;

    TypicalWeek(Phase phase) {
        schedule = new Schedule(new PlanBody("", null, List.of(phase)), SOME_MONDAY);
    }

    Schedule.DueDay on(DayOfWeek day) {
        return schedule.planned(SOME_MONDAY.plusDays(day.getValue() - 1L));
    }

    int exerciseMinutes(DayOfWeek day) {
        List<Dose> doses = on(day).items().stream()
                .flatMap(item -> Collections.nCopies(item.cadence().timesADay(), item.dose()).stream())
                .toList();
        return DoseTime.minutes(doses);
    }

    int runMinutes(DayOfWeek day, ItemCards cards) {
        return on(day).extras().stream()
                .filter(PlanExtra::isRun)
                .mapToInt(run -> cards.get(run.content()).minutes())
                .sum();
    }
}
