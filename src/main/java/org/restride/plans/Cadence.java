package org.restride.plans;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.restride.base.DomainError;

/** How often something in a plan is to be done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "every")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cadence.DaysOfWeek.class, name = "weekdays"),
    @JsonSubTypes.Type(value = Cadence.TimesAWeek.class, name = "times-a-week"),
    @JsonSubTypes.Type(value = Cadence.EveryDay.class, name = "day"),
    @JsonSubTypes.Type(value = Cadence.EveryNDays.class, name = "n-days"),
    @JsonSubTypes.Type(value = Cadence.BeforeRun.class, name = "run"),
    @JsonSubTypes.Type(value = Cadence.WhenNeeded.class, name = "need")
})
public sealed interface Cadence {
    /** On fixed days of the week, at least one. */
    record DaysOfWeek(List<DayOfWeek> days) implements Cadence {
        public DaysOfWeek {
            if (days.isEmpty()) {
                throw new DomainError.Invalid("plans.cadence.error.no-day");
            }
            days = List.copyOf(new TreeSet<>(days));
        }

        public static DaysOfWeek of(DayOfWeek first, DayOfWeek... more) {
            Set<DayOfWeek> days = EnumSet.of(first, more);
            return new DaysOfWeek(List.copyOf(days));
        }
    }

    /**
     * On any days, spread over the week of the plan.
     *
     * @param times 1 to 7
     */
    record TimesAWeek(int times) implements Cadence {
        public TimesAWeek {
            if (times < 1 || times > 7) {
                throw new DomainError.Invalid("plans.cadence.error.times-a-week", 1, 7, times);
            }
        }
    }

    /** Each day. */
    record EveryDay() implements Cadence {}

    /**
     * With the same distance each time, counted from the last time it was done.
     *
     * @param days 2 to 14
     */
    record EveryNDays(int days) implements Cadence {
        public EveryNDays {
            if (days < 2 || days > 14) {
                throw new DomainError.Invalid("plans.cadence.error.every-n-days", 2, 14, days);
            }
        }
    }

    /** On the days on which the plan asks for a run. */
    record BeforeRun() implements Cadence {}

    /** Never asked for; there when the patient wants it. */
    record WhenNeeded() implements Cadence {}
}
