package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days in words of a language. */
final class Dates {
    private Dates() {}

    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** Day and time of a moment, short, in the language of the page. */
    static String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(UI.getCurrent().getLocale())
                .format(moment.atZone(zone));
    }

    /** The day of a moment, by universal time: versions are told apart by day, not by hour. */
    static String moment(Instant moment, Locale language) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC), language);
    }
}
