package org.restride.plans.handout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.restride.base.Texts;
import org.restride.plans.Cadence;
import org.restride.plans.CadenceWords;
import org.restride.plans.Dose;
import org.restride.plans.DoseWords;

/** The words of paper in one language. */
record Words(Texts texts, Locale language) {

    String get(String key, Object... arguments) {
        return texts.get(language, "handout." + key, arguments);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** A day in a narrow column: "Mon" over "24 Nov". */
    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", language).format(day).replace(".", "");
    }

    String weekday(LocalDate day) {
        return CadenceWords.in(language).day(day.getDayOfWeek());
    }

    String dose(Dose dose) {
        return DoseWords.in(language).whole(dose);
    }

    String cadence(Cadence cadence) {
        String line = CadenceWords.in(language).line(cadence);
        return line.substring(0, 1).toUpperCase(language) + line.substring(1);
    }
}
