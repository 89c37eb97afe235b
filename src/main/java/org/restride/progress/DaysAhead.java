package org.restride.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.plans.Done;
import org.restride.plans.DueList;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.Schedule;
import org.restride.plans.SessionContents;
import org.restride.questions.Occasion;

/** The days after today, each by the version of the plan that holds on it. What nobody can know yet is taken as done when it is due. */
final class DaysAhead {
    static final int DAYS = 7;

    private DaysAhead() {}

    static List<TodayState> after(
            TodayState today, Done done, @Nullable LocalDate weeklyFrom, SessionContents contents) {
        List<DueList.@Nullable Due> dues = dues(today, done);
        warm(today, dues, contents);
        List<TodayState> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            days.add(on(today, today.day().plusDays(i + 1L), dues.get(i), weeklyFrom, contents));
        }
        return days;
    }

    private static List<DueList.@Nullable Due> dues(TodayState today, Done done) {
        List<DueList.@Nullable Due> dues = new ArrayList<>();
        Done asked = done;
        DueList.Due before = today.due();
        for (int i = 1; i <= DAYS; i++) {
            if (before == null) {
                dues.add(null);
                continue;
            }
            LocalDate day = today.day().plusDays(i);
            asked = asked.and(day.minusDays(1), open(before, asked, day.minusDays(1)));
            PlanDetail plan = before.plan().heldOn(day);
            before = DueList.Due.of(plan, day, asked);
            dues.add(before);
        }
        return dues;
    }

    /** What is due and not done; what is only done when it is needed is never due. */
    private static List<UUID> open(DueList.Due due, Done done, LocalDate day) {
        return Stream.concat(
                        due.day().items().stream().map(PlanItem::id),
                        due.day().extras().stream().map(PlanExtra::id))
                .filter(part -> done.timesOn(part, day) == 0)
                .toList();
    }

    /** All contents in one statement: the days themselves find them remembered. */
    private static void warm(TodayState today, List<DueList.@Nullable Due> dues, SessionContents contents) {
        List<Schedule.DueDay> days =
                dues.stream().filter(Objects::nonNull).map(DueList.Due::day).toList();
        if (!days.isEmpty()) {
            Schedule.DueDay all = new Schedule.DueDay(
                    today.day(),
                    days.getFirst().place(),
                    days.stream()
                            .flatMap(day -> day.items().stream())
                            .distinct()
                            .toList(),
                    days.stream()
                            .flatMap(day -> day.extras().stream())
                            .distinct()
                            .toList());
            contents.of(all, today.patient().language());
        }
    }

    private static TodayState on(
            TodayState today,
            LocalDate day,
            DueList.@Nullable Due due,
            @Nullable LocalDate weeklyFrom,
            SessionContents contents) {
        boolean weekly = due != null && weeklyFrom != null && !weeklyFrom.isAfter(day);
        return new TodayState(
                today.patient(),
                today.clinic(),
                today.now(),
                day,
                due,
                today.ended(),
                due == null ? null : contents.of(due.day(), today.patient().language()),
                null,
                Set.of(),
                new TodayState.Round(1, Map.of()),
                null,
                today.screening() == null && weekly ? Occasion.WEEKLY : today.screening(),
                today.seenVersion(),
                null,
                today.effortAsked(),
                today.assessmentAsked(),
                today.aftercare(),
                null,
                today.lastPain(),
                today.withdrawn());
    }
}
