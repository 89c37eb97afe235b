package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import org.restride.plans.CadenceWords;

/** Minutes a day of the open phase, exercises and runs on top of each other, and what a week comes to. */
class WeekStrip extends Div {
    private static final int HIGHEST_BAR_PIXELS = 36;
    private static final int FULL_BAR_MINUTES = 45;

    private final PlanEdits edits;
    private final ItemCards cards;

    WeekStrip(PlanEdits edits, ItemCards cards) {
        this.edits = edits;
        this.cards = cards;
        addClassName("rs-week-strip");
        edits.onChange(this::show);
        show();
    }

    private void show() {
        removeAll();
        TypicalWeek week = new TypicalWeek(edits.phase());
        UnorderedList days = new UnorderedList();
        Parts.name(days, getTranslation("plans.builder.minutes-a-day"));
        int sum = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            int exercises = week.exerciseMinutes(day);
            int runs = week.runMinutes(day, cards);
            sum += exercises + runs;
            days.add(bar(day, exercises, runs));
        }
        Div key = Parts.box(
                "rs-week-key",
                Parts.text("rs-strong", getTranslation("plans.builder.minutes-a-day")),
                Parts.text("rs-key-exercises", getTranslation("plans.builder.key-exercises")),
                Parts.text("rs-key-runs", getTranslation("plans.builder.key-runs")));
        Div total = Parts.box(
                "rs-week-total",
                Parts.text("rs-strong", hours(sum)),
                Parts.text("rs-meta", getTranslation("plans.builder.a-week")));
        add(key, days, total);
    }

    private ListItem bar(DayOfWeek day, int exercises, int runs) {
        ListItem bar = new ListItem();
        String name = CadenceWords.in(getLocale()).day(day);
        bar.getElement().setAttribute("aria-label", getTranslation("plans.builder.minutes-on", name, exercises, runs));
        Div minutes = Parts.box("rs-bar-number");
        minutes.setText(Integer.toString(exercises + runs));
        Div runPart = Parts.box("rs-bar-runs");
        runPart.setHeight(height(runs));
        Div exercisePart = Parts.box("rs-bar-exercises");
        exercisePart.setHeight(height(exercises));
        bar.add(minutes, runPart, exercisePart, Parts.text("rs-bar-day", name));
        return bar;
    }

    private static String height(int minutes) {
        return Math.min(HIGHEST_BAR_PIXELS, minutes * HIGHEST_BAR_PIXELS / FULL_BAR_MINUTES) + "px";
    }

    private String hours(int minutes) {
        return minutes < 60
                ? getTranslation("plans.minutes", minutes)
                : getTranslation("plans.hours", minutes / 60, minutes % 60);
    }
}
