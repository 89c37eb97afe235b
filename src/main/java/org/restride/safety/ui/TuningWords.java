package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.Locale;
import org.restride.safety.Parameter;

/** Says the rules' numbers and how long something took in the reader's words. */
final class TuningWords {

    private TuningWords() {}

    /** What the number is about, and the number with its unit. */
    static String number(Component on, Parameter parameter, Locale locale) {
        return on.getTranslation(
                "safety.tuning.number",
                parameter.label().in(locale),
                on.getTranslation("safety.tuning.unit." + parameter.unit(), parameter.value()));
    }

    static String duration(Component on, Duration time) {
        if (time.toHours() >= 48) {
            return on.getTranslation("safety.tuning.days", time.toDays());
        }
        return time.toMinutes() >= 120
                ? on.getTranslation("safety.tuning.hours", time.toHours())
                : on.getTranslation("safety.tuning.minutes", Math.max(1, time.toMinutes()));
    }
}
