package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.restride.catalogue.Codes;
import org.restride.catalogue.DoseSuggestion;
import org.restride.catalogue.FrequencySuggestion;
import org.restride.catalogue.Stage;

/** Says in words what items hold in codes and numbers, in the language of the page. */
final class ItemWords {

    private final Component page;

    ItemWords(Component page) {
        this.page = page;
    }

    /** A constant's name, from the text {@code catalogue.<type>.<code>}. */
    String of(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return text(type + "." + Codes.of(constant));
    }

    String all(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /**
     * A code's name, from the text {@code catalogue.<list>.<code>}; packs and editors may bring codes that have none.
     *
     * @param list {@code muscle}, {@code surface} or {@code tag}
     */
    String coded(String list, String code) {
        String key = "catalogue." + list + "." + code;
        String name = page.getTranslation(key);
        return name.contains(key) ? plain(code) : name;
    }

    String allCoded(String list, Collection<String> codes) {
        return codes.stream().map(code -> coded(list, code)).collect(Collectors.joining(", "));
    }

    /** A code that has no text of its own, readable: {@code gluteus-medius} is "gluteus medius". */
    static String plain(String code) {
        return code.replace('-', ' ');
    }

    /** "3 sets of 15, hold 2 seconds each". */
    String dose(DoseSuggestion dose) {
        List<String> parts = new ArrayList<>();
        Object each = dose.seconds() == null ? dose.repetitions() : duration(dose.seconds());
        parts.add(text("dose.sets", dose.sets(), String.valueOf(each))
                + (dose.perSide() ? " " + text("dose.each-side") : ""));
        if (dose.holdSeconds() != null && dose.holdSeconds() > 0) {
            parts.add(text("dose.hold", duration(dose.holdSeconds())));
        }
        return String.join(", ", parts);
    }

    String frequency(FrequencySuggestion frequency) {
        return switch (frequency) {
            case FrequencySuggestion.EveryDay _ -> text("frequency.every-day");
            case FrequencySuggestion.BeforeRun _ -> text("frequency.before-run");
            case FrequencySuggestion.WhenNeeded _ -> text("frequency.when-needed");
            case FrequencySuggestion.TimesAWeek week -> text("frequency.times-a-week", week.times());
            case FrequencySuggestion.OnDays on ->
                on.days().stream().map(this::day).collect(Collectors.joining(", "));
        };
    }

    /** "Run 1 minute", "8 times: run 1 minute, walk 2 minutes". */
    String stage(Stage stage) {
        return switch (stage) {
            case Stage.Leg leg -> text("stage." + Codes.of(leg.move()), duration(leg.seconds()));
            case Stage.Repeat repeat ->
                text(
                        "stage.repeat",
                        repeat.times(),
                        repeat.of().stream().map(this::stage).collect(Collectors.joining(", ")));
        };
    }

    /** Whole minutes as minutes, else seconds, else both. */
    String duration(int seconds) {
        if (seconds < 60) {
            return text("dose.seconds", seconds);
        }
        String minutes = text("dose.minutes", seconds / 60);
        return seconds % 60 == 0 ? minutes : minutes + " " + text("dose.seconds", seconds % 60);
    }

    String minutes(int minutes) {
        return text("dose.minutes", minutes);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    /** "Spanish". */
    String language(Locale language) {
        return language.getDisplayLanguage(locale());
    }

    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(YearMonth.from(day));
    }

    String text(String key, Object... arguments) {
        return page.getTranslation("catalogue." + key, arguments);
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    private Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
