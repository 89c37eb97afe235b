package org.restride.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.TreeSet;

/** How often, as an exercise's author suggests it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "often")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FrequencySuggestion.EveryDay.class, name = "every-day"),
    @JsonSubTypes.Type(value = FrequencySuggestion.BeforeRun.class, name = "before-run"),
    @JsonSubTypes.Type(value = FrequencySuggestion.WhenNeeded.class, name = "when-needed"),
    @JsonSubTypes.Type(value = FrequencySuggestion.TimesAWeek.class, name = "times-a-week"),
    @JsonSubTypes.Type(value = FrequencySuggestion.OnDays.class, name = "days")
})
public sealed interface FrequencySuggestion {

    /** Each day. */
    record EveryDay() implements FrequencySuggestion {}

    /** Before each run. */
    record BeforeRun() implements FrequencySuggestion {}

    /** When the person feels that it helps. */
    record WhenNeeded() implements FrequencySuggestion {}

    /** So many times a week (1 to 7), on days that the person chooses. */
    record TimesAWeek(int times) implements FrequencySuggestion {
        public TimesAWeek {
            if (times < 1 || times > 7) {
                throw new IllegalArgumentException("A week has 1 to 7 times");
            }
        }
    }

    /** On these days of the week. */
    record OnDays(Set<DayOfWeek> days) implements FrequencySuggestion {
        public OnDays {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("At least one day");
            }
            days = new TreeSet<>(days);
        }
    }
}
