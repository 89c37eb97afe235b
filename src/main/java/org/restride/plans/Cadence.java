package org.restride.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/** How often something in a plan is to be done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "every")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cadence.DaysOfWeek.class, name = "weekdays"),
    @JsonSubTypes.Type(value = Cadence.TimesAWeek.class, name = "times-a-week"),
    @JsonSubTypes.Type(value = Cadence.EveryDay.class, name = "day"),
    @JsonSubTypes.Type(value = Cadence.EveryNDays.class, name = "n-days"),
    @JsonSubTypes.Type(value = Cadence.BeforeRun.class, name = "run"),
    @JsonSubTypes.Type(value = Cadence.AfterRun.class, name = "after-run"),
    @JsonSubTypes.Type(value = Cadence.WhenNeeded.class, name = "need")
})
public sealed interface Cadence {
    /** How many times on each day on which it is due; 1 unless the cadence says more. */
    default int timesADay() {
        return 1;
    }

    /**
     * On fixed days of the week, at least one.
     *
     * @param timesADay 1 to 6
     */
    record DaysOfWeek(List<DayOfWeek> days, int timesADay) implements Cadence {
        public DaysOfWeek {
            if (days.isEmpty()) {
                throw new DomainError.Invalid("plans.cadence.error.no-day");
            }
            requireTimesADay(timesADay);
            days = List.copyOf(new TreeSet<>(days));
        }

        public DaysOfWeek(List<DayOfWeek> days) {
            this(days, 1);
        }

        @JsonCreator
        static DaysOfWeek stored(
                @JsonProperty("days") List<DayOfWeek> days, @JsonProperty("timesADay") @Nullable Integer timesADay) {
            return new DaysOfWeek(days, timesADay == null ? 1 : timesADay);
        }

        public static DaysOfWeek of(DayOfWeek first, DayOfWeek... more) {
            Set<DayOfWeek> days = EnumSet.of(first, more);
            return new DaysOfWeek(List.copyOf(days));
        }

        @Override
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Once.class)
        public int timesADay() {
            return timesADay;
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

    /**
     * Each day.
     *
     * @param timesADay 1 to 6
     */
    record EveryDay(int timesADay) implements Cadence {
        public EveryDay {
            requireTimesADay(timesADay);
        }

        public EveryDay() {
            this(1);
        }

        @JsonCreator
        static EveryDay stored(@JsonProperty("timesADay") @Nullable Integer timesADay) {
            return new EveryDay(timesADay == null ? 1 : timesADay);
        }

        @Override
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Once.class)
        public int timesADay() {
            return timesADay;
        }
    }

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

    /** On the days on which the plan asks for a run, when the run is over. */
    record AfterRun() implements Cadence {}

    /** Never asked for; there when the patient wants it. */
    record WhenNeeded() implements Cadence {}

    private static void requireTimesADay(int times) {
        if (times < 1 || times > 6) {
            throw new DomainError.Invalid("plans.cadence.error.times-a-day", 1, 6, times);
        }
    }

    /** Once a day goes without saying, as it was stored before there was more than that. */
    final class Once {
        @Override
        public boolean equals(@Nullable Object times) {
            return Integer.valueOf(1).equals(times);
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
