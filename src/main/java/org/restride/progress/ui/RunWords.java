package org.restride.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.restride.base.ui.DayWords;
import org.restride.plans.load.LoadLimits;
import org.restride.plans.load.LoadWarning;
import org.restride.plans.load.RunningLoad;
import org.restride.progress.LoggedRun;
import org.restride.progress.RunFile;

/** Runs and loads in words for the clinic's staff. */
class RunWords {

    private final Component page;

    RunWords(Component page) {
        this.page = page;
    }

    String minutes(int minutes) {
        return page.getTranslation("progress.runs.minutes", minutes);
    }

    String kilometres(int metres) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(1);
        return page.getTranslation("progress.runs.km", format.format(metres / 1_000.0));
    }

    /** Sort, minutes, distance and ground, as far as they are known. */
    String line(LoggedRun run) {
        StringBuilder line = new StringBuilder(page.getTranslation("progress.run.sort." + run.sort()))
                .append(", ")
                .append(minutes(run.minutes()));
        Integer metres = run.metres();
        if (metres != null) {
            line.append(", ").append(kilometres(metres));
        }
        if (run.surface() != null) {
            line.append(", ").append(page.getTranslation("progress.run.surface." + run.surface()));
        }
        return line.toString();
    }

    /** What a file says of a run, and the plan's run that it may be. */
    String found(RunFile.Fit run) {
        StringBuilder line = new StringBuilder(page.getTranslation("progress.run.sort." + run.sort()))
                .append(", ")
                .append(minutes(run.minutes()));
        Integer metres = run.metres();
        if (metres != null) {
            line.append(", ").append(kilometres(metres));
        }
        Integer beats = run.measured().heartRate();
        if (beats != null) {
            line.append(", ").append(page.getTranslation("progress.run-file.heart-rate", beats));
        }
        return run.title() == null ? line.toString() : line + " (" + run.title() + ")";
    }

    String warning(LoadWarning warning, LocalDate today) {
        return switch (warning) {
            case LoadWarning.Rise rise ->
                page.getTranslation(
                        "progress.runs.rise." + rise.span(),
                        amount(rise, rise.after()),
                        amount(rise, rise.before()),
                        rise.percent(),
                        rise.limit());
            case LoadWarning.HardDays days ->
                page.getTranslation(
                        "progress.runs.hard-days",
                        DayWords.date(page, days.first(), today),
                        DayWords.date(page, days.second(), today),
                        days.apart());
        };
    }

    /** How the load changed over one and two weeks; what can't be compared is said so. */
    String change(RunningLoad load, LoadLimits limits) {
        String week = load.changeInAWeek().map(this::percent).orElseGet(this::nothing);
        String two = load.changeInTwoWeeks().map(this::percent).orElseGet(this::nothing);
        return page.getTranslation("progress.runs.change", week, two, limits.weekPercent(), limits.twoWeeksPercent());
    }

    private String percent(int percent) {
        return page.getTranslation("progress.runs.percent", (percent > 0 ? "+" : "") + percent);
    }

    private String nothing() {
        return page.getTranslation("progress.runs.nothing-before");
    }

    private String amount(LoadWarning.Rise rise, int value) {
        return rise.measure() == LoadWarning.Measure.METRES ? kilometres(value) : minutes(value);
    }

    private Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
