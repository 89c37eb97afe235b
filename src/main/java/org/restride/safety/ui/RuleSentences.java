package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.restride.base.Wording;
import org.restride.base.ui.DayWords;
import org.restride.safety.Numbers;
import org.restride.safety.Reason;

/** Says what the rules over reports have seen, in the reader's words. */
final class RuleSentences {

    private static final double TENTHS = 10.0;

    private RuleSentences() {}

    static String sentence(Component on, Reason reason, Numbers numbers, LocalDate today) {
        String key = "safety.sentence." + reason.code();
        String kind = key + "-" + Objects.requireNonNullElse(numbers.about(), "");
        return switch (reason) {
            case SUDDEN_JUMP ->
                on.getTranslation(
                        kind,
                        rounded(numbers.told("usual")),
                        Objects.requireNonNullElse(numbers.pain(), 0),
                        DayWords.day(on, Objects.requireNonNull(numbers.day()), today));
            case NOT_SETTLING, TOO_HARD ->
                on.getTranslation(key, Objects.requireNonNullElse(numbers.limit(), 0), (int) numbers.told("times"));
            case CREEPING_UP, STUCK ->
                on.getTranslation(
                        key, rounded(numbers.told("from")), rounded(numbers.told("to")), (int) numbers.told("weeks"));
            case TOO_FAST ->
                on.getTranslation(
                        kind, (int) numbers.told("minutes"), (int) numbers.told("before"), (int) numbers.told("days"));
            case FUNCTION_FALL ->
                on.getTranslation(
                        key,
                        Objects.requireNonNullElse(numbers.about(), ""),
                        rounded(numbers.told("from")),
                        rounded(numbers.told("to")));
            case TOO_MUCH ->
                "days".equals(numbers.about())
                        ? on.getTranslation(kind, (int) numbers.told("done"), (int) numbers.told("due"))
                        : on.getTranslation(kind, (int) numbers.told("times"));
            case DOING_LESS ->
                on.getTranslation(
                        key, (int) numbers.told("done"), (int) numbers.told("due"), (int) numbers.told("before"));
            case NOT_UNDERSTOOD, NO_EQUIPMENT -> missed(on, key, numbers);
            default -> throw new IllegalArgumentException(reason + " is no rule over reports");
        };
    }

    /** Alerts of earlier versions don't know the exercise. */
    private static String missed(Component on, String key, Numbers numbers) {
        Wording title = numbers.title();
        int times = (int) numbers.told("times");
        return title == null
                ? on.getTranslation(key, times)
                : on.getTranslation(key + "-titled", title.in(language(on)), times);
    }

    /** The rule behind it, with its number. */
    static String rule(Component on, Reason reason, Numbers numbers) {
        Number number = reason == Reason.FUNCTION_FALL ? rounded(numbers.told("least")) : limit(numbers);
        return on.getTranslation("safety.rule." + reason.code(), number);
    }

    /** What the rule has looked at, in words: what the picture shows, and how the jump was reckoned. */
    static String seen(Component on, Reason reason, Numbers numbers) {
        NumberFormat format = format(on);
        List<String> values = numbers.series().stream()
                .map(point -> format.format(rounded(point.value())))
                .toList();
        if (values.isEmpty()) {
            return "";
        }
        if (reason == Reason.SUDDEN_JUMP && values.size() > 1) {
            int most = (int) numbers.told("sessions");
            List<String> before = values.subList(Math.max(0, values.size() - 1 - most), values.size() - 1);
            return on.getTranslation(
                    "safety.chart.jump", values.getLast(), listed(before), limit(numbers), before.size());
        }
        Double line = numbers.line();
        String shown = on.getTranslation("safety.chart." + measured(reason), listed(values));
        return line == null ? shown : on.getTranslation("safety.chart.line", shown, rounded(line));
    }

    private static NumberFormat format(Component on) {
        return NumberFormat.getNumberInstance(language(on));
    }

    private static Locale language(Component on) {
        UI ui = on.getUI().orElseGet(UI::getCurrent);
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    private static String measured(Reason reason) {
        return switch (reason) {
            case NOT_SETTLING -> "mornings";
            case TOO_FAST -> "minutes";
            case FUNCTION_FALL -> "scores";
            case TOO_MUCH -> "days";
            case TOO_HARD -> "efforts";
            case DOING_LESS -> "shares";
            default -> "pains";
        };
    }

    private static String listed(List<String> values) {
        return String.join(", ", values);
    }

    private static Integer limit(Numbers numbers) {
        return Objects.requireNonNullElse(numbers.limit(), 0);
    }

    private static double rounded(double value) {
        return Math.round(value * TENTHS) / TENTHS;
    }
}
