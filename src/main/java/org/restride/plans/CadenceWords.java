package org.restride.plans;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/** A cadence in words; the same cadence always gives the same words. */
public final class CadenceWords {
    private final Locale language;

    private CadenceWords(Locale language) {
        this.language = PlanTexts.known(language);
    }

    /** English unless the language is Spanish. */
    public static CadenceWords in(Locale language) {
        return new CadenceWords(language);
    }

    /** "4 times a week", "Mon, Wed, Fri, twice a day", "before runs"; begins with a small letter unless the language writes days with a capital. */
    public String line(Cadence cadence) {
        return switch (cadence) {
            case Cadence.DaysOfWeek(var days, int times)
            when days.size() == DayOfWeek.values().length -> line(new Cadence.EveryDay(times));
            case Cadence.DaysOfWeek(var days, int times) -> {
                String names = days.stream().map(this::day).collect(Collectors.joining(", "));
                yield times == 1 ? names : names + ", " + text("times-a-day", times);
            }
            case Cadence.TimesAWeek(int times) -> text("times-a-week", times);
            case Cadence.EveryDay(int times) -> times == 1 ? text("every-day") : text("times-a-day", times);
            case Cadence.EveryNDays(int days) -> text("every-n-days", days);
            case Cadence.BeforeRun _ -> text("before-run");
            case Cadence.AfterRun _ -> text("after-run");
            case Cadence.WhenNeeded _ -> text("when-needed");
        };
    }

    /** A day of the week, short: "Mon". */
    public String day(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.SHORT_STANDALONE, language);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private String text(String key, Object... arguments) {
        return PlanTexts.text(language, "plans.cadence." + key, arguments);
    }
}
