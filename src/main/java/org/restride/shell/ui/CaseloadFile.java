package org.restride.shell.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.shell.CaseloadFigures;
import org.restride.shell.MeanInterval;
import org.restride.shell.ShareInterval;

/** Figures of a caseload as comma-separated values, for programs that calculate; what is hidden on the page is empty here too. */
final class CaseloadFile {

    private static final List<String> HEAD = List.of(
            "group",
            "plans",
            "adherence_percent",
            "adherence_low",
            "adherence_high",
            "adherence_n",
            "pain_change",
            "pain_low",
            "pain_high",
            "pain_n",
            "function_change",
            "function_low",
            "function_high",
            "function_n",
            "drop_out_percent",
            "drop_out_low",
            "drop_out_high",
            "drop_out_n",
            "median_days_to_discharge");
    private static final int PERCENT = 100;

    private CaseloadFile() {}

    /**
     * @param name what a group is called
     */
    static String of(List<CaseloadFigures> figures, Function<CaseloadFigures, String> name) {
        return Stream.concat(
                        Stream.of(String.join(",", HEAD)), figures.stream().map(each -> row(each, name.apply(each))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String row(CaseloadFigures figures, String name) {
        return Stream.of(
                        Stream.of(quoted(name), whole(figures.n())),
                        mean(figures.adherence()),
                        mean(figures.pain()),
                        mean(figures.function()),
                        share(figures.dropOut()),
                        Stream.of(whole(figures.daysToDischarge())))
                .flatMap(Function.identity())
                .collect(Collectors.joining(","));
    }

    private static Stream<String> mean(Optional<MeanInterval> mean) {
        return mean.map(each -> Stream.of(
                        number(each.mean()), number(each.low()), number(each.high()), String.valueOf(each.n())))
                .orElseGet(() -> Stream.of("", "", "", ""));
    }

    private static Stream<String> share(Optional<ShareInterval> share) {
        return share.map(each -> Stream.of(
                        number(PERCENT * each.share()),
                        number(PERCENT * each.low()),
                        number(PERCENT * each.high()),
                        String.valueOf(each.of())))
                .orElseGet(() -> Stream.of("", "", "", ""));
    }

    private static String whole(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A leading sign that a spreadsheet would take for a formula is kept from it by an apostrophe. */
    private static String quoted(String text) {
        String safe = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
