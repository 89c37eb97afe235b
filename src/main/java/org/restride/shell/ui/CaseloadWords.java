package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.restride.shell.CaseloadFigures;
import org.restride.shell.MeanInterval;
import org.restride.shell.ShareInterval;

/** Says figures of a caseload: a mean with its interval and its number, or why there is none. */
final class CaseloadWords {

    private static final int PERCENT = 100;
    private static final double SMALLEST_SHOWN = 0.05;

    private final Component on;
    private final Locale locale;

    CaseloadWords(Component on, Locale locale) {
        this.on = on;
        this.locale = locale;
    }

    String group(CaseloadFigures figures) {
        return switch (figures.group()) {
            case TEMPLATE -> figures.title().isEmpty() ? on.getTranslation("caseload.group.RETIRED") : figures.title();
            case MINE, CLINIC, NO_TEMPLATE -> on.getTranslation("caseload.group." + figures.group());
        };
    }

    String number(Optional<Integer> n) {
        return n.map(String::valueOf).orElseGet(() -> on.getTranslation("caseload.few"));
    }

    String adherence(Optional<MeanInterval> mean) {
        return mean.map(each -> on.getTranslation(
                        "caseload.percent",
                        whole(each.mean()),
                        whole(Math.max(0, each.low())),
                        whole(Math.min(PERCENT, each.high())),
                        each.n()))
                .orElseGet(() -> on.getTranslation("caseload.few"));
    }

    String change(Optional<MeanInterval> mean) {
        return mean.map(each -> on.getTranslation(
                        "caseload.change", tenths(each.mean()), tenths(each.low()), tenths(each.high()), each.n()))
                .orElseGet(() -> on.getTranslation("caseload.few"));
    }

    String share(Optional<ShareInterval> share) {
        return share.map(each -> on.getTranslation(
                        "caseload.percent",
                        whole(PERCENT * each.share()),
                        whole(PERCENT * each.low()),
                        whole(PERCENT * each.high()),
                        each.of()))
                .orElseGet(() -> on.getTranslation("caseload.few"));
    }

    String days(CaseloadFigures figures) {
        return figures.daysToDischarge()
                .map(days -> on.getTranslation("caseload.days", days))
                .orElseGet(() -> on.getTranslation(figures.n().isPresent() ? "caseload.not-half" : "caseload.few"));
    }

    private String whole(double value) {
        return String.format(locale, "%.0f", value);
    }

    /** With its sign, so that less and more are seen at once; the sign is a real minus. */
    private String tenths(double value) {
        return Math.abs(value) < SMALLEST_SHOWN
                ? String.format(locale, "%.1f", 0.0)
                : String.format(locale, "%+.1f", value).replace('-', '−');
    }
}
