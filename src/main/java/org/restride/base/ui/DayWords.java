package org.restride.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and times as people say them: relative within a week, then dates; the clock has 24 hours. */
public final class DayWords {

    private static final int DAYS_A_WEEK = 7;

    private DayWords() {}

    /** Today, yesterday, a weekday within a week, else a date. */
    public static String day(Component on, LocalDate day, LocalDate today) {
        long ago = ChronoUnit.DAYS.between(day, today);
        Locale locale = locale(on);
        if (ago == 0) {
            return on.getTranslation("base.day.today");
        }
        if (ago == 1) {
            return on.getTranslation("base.day.yesterday");
        }
        if (ago == -1) {
            return on.getTranslation("base.day.tomorrow");
        }
        if (Math.abs(ago) < DAYS_A_WEEK) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
        }
        return date(on, day, today);
    }

    /** A date, with its year only if it isn't this one. */
    public static String date(Component on, LocalDate day, LocalDate today) {
        String pattern = day.getYear() == today.getYear() ? "base.day.pattern" : "base.day.pattern-year";
        return DateTimeFormatter.ofPattern(on.getTranslation(pattern), locale(on))
                .format(day);
    }

    /** A date where there is little room, without its year. */
    public static String brief(Component on, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale(on)).format(day);
    }

    /** Day and time of a moment, as the clock shows it in that zone. */
    public static String moment(Component on, Instant moment, ZoneId zone, Instant now) {
        ZonedDateTime at = moment.atZone(zone);
        String time = DateTimeFormatter.ofPattern("HH:mm").format(at);
        return day(on, at.toLocalDate(), LocalDate.ofInstant(now, zone)) + " " + time;
    }

    /** The full date, for tooltips and tables. */
    public static String full(Component on, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale(on))
                .format(day);
    }

    private static Locale locale(Component on) {
        UI ui = on.getUI().orElseGet(UI::getCurrent);
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
