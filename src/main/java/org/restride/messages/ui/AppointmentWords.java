package org.restride.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.ui.DayWords;
import org.restride.messages.appointments.PreferredTimes;

/** Times as people say them, and small pieces that the screens of appointments share. */
final class AppointmentWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** A dash at which no line breaks. */
    private static final String TO = "\u2060–\u2060";

    private AppointmentWords() {}

    /** Day and time as the clock shows it in that zone. */
    static String when(Component on, Instant begins, Instant ends, ZoneId zone, Instant now) {
        LocalDate day = LocalDate.ofInstant(begins, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        String date = DayWords.date(on, day, today);
        String named = DayWords.day(on, day, today);
        String said = named.equals(date) ? weekday(on, day) : named;
        return said + ", " + date + ", " + TIME.format(begins.atZone(zone)) + TO + TIME.format(ends.atZone(zone));
    }

    private static String weekday(Component on, LocalDate day) {
        Locale locale = on.getUI().orElseGet(UI::getCurrentOrThrow).getLocale();
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    /** The time on another clock, if that one shows another time. */
    static Optional<String> elsewhere(Instant moment, ZoneId zone, ZoneId other) {
        boolean same = zone.getRules().getOffset(moment).equals(other.getRules().getOffset(moment));
        return same ? Optional.empty() : Optional.of(TIME.format(moment.atZone(other)));
    }

    /** When it suits the patient, in a few words. */
    static String preferred(Component on, PreferredTimes times) {
        String said = Stream.concat(
                        times.days().stream().sorted().map(day -> on.getTranslation("appointments.day." + day)),
                        times.parts().stream().sorted().map(part -> on.getTranslation("appointments.part." + part)))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? on.getTranslation("appointments.staff.any-time") : said;
    }

    static Span text(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    static Div box(String className, Component... content) {
        Div box = new Div(content);
        box.addClassName(className);
        return box;
    }

    static Button act(String text, Runnable action) {
        return new Button(text, click -> action.run());
    }

    /** The one filled button of a part. */
    static Button next(String text, Runnable action) {
        Button button = act(text, action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
