package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanItem;

class TypicalWeekTests {
    @Test
    void severalTimesADayTakeSeveralTimesAsLong() {
        TypicalWeek week = new TypicalWeek(new Phase(
                new UUID(2, 1),
                "Calm",
                2,
                List.of(
                        item(1, new Cadence.EveryDay(3)),
                        item(2, new Cadence.DaysOfWeek(List.of(DayOfWeek.MONDAY), 2)),
                        item(3, new Cadence.WhenNeeded())),
                List.of()));
        assertThat(week.exerciseMinutes(DayOfWeek.MONDAY)).isEqualTo(5 * 3);
        assertThat(week.exerciseMinutes(DayOfWeek.TUESDAY)).isEqualTo(3 * 3);
    }

    private static PlanItem item(int number, Cadence cadence) {
        ItemVersionId content = new ItemVersionId(new ItemId(new UUID(7, number)), 1);
        return new PlanItem(new UUID(1, number), content, Dose.ofSeconds(1, 160), cadence, "");
    }
}
