package org.restride.shell.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlannedRun;
import org.restride.shell.PatientChart;

/** The running week, day by day: what the plan asks for, what was done, and the visit. */
class WeekCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;

    private final transient PatientChart chart;

    WeekCard(PatientChart chart) {
        this.chart = chart;
        addClassNames("rs-card", "rs-this-week");
        OrderedList days = new OrderedList();
        LocalDate monday = chart.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate day = monday; day.isBefore(monday.plusDays(DAYS)); day = day.plusDays(1)) {
            days.add(day(day));
        }
        add(new H2(getTranslation("patient.week.title")), days);
    }

    private ListItem day(LocalDate day) {
        Span name =
                new Span(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()) + " " + day.getDayOfMonth());
        name.addClassName("rs-meta");
        ListItem item = new ListItem(name);
        List<String> asked = asked(day);
        boolean done = isDone(day);
        if (asked.isEmpty()) {
            item.add(strong(done ? getTranslation("patient.week.extra") : getTranslation("patient.week.rest")));
        }
        asked.forEach(part -> item.add(strong(part)));
        Span state = new Span(state(day, asked.isEmpty(), done));
        state.addClassName("rs-second");
        item.add(state);
        if (day.equals(chart.today())) {
            item.addClassName("today");
            item.getElement().setAttribute("aria-current", "date");
        }
        if (done) {
            item.addClassName("done");
        }
        return item;
    }

    private List<String> asked(LocalDate day) {
        List<String> asked = new ArrayList<>();
        chart.plan()
                .map(plan -> plan.heldOn(day))
                .map(PlanDetail::schedule)
                .filter(schedule -> !schedule.planned(day).items().isEmpty())
                .ifPresent(plan -> asked.add(getTranslation("patient.week.session")));
        chart.runs().planned().stream()
                .filter(run -> run.day().equals(day))
                .map(PlannedRun::load)
                .forEach(load -> asked.add(getTranslation("patient.week.run", load.minutes())));
        chart.around()
                .nextVisit()
                .map(visit -> visit.atZone(chart.who().zone()))
                .filter(visit -> visit.toLocalDate().equals(day))
                .ifPresent(visit -> asked.add(getTranslation(
                        "patient.week.visit", visit.toLocalTime().withSecond(0).toString())));
        return asked;
    }

    private boolean isDone(LocalDate day) {
        return chart.sessions().stream().anyMatch(session -> session.day().equals(day))
                || chart.runs().runs().stream().anyMatch(run -> run.day().equals(day));
    }

    private String state(LocalDate day, boolean rest, boolean done) {
        if (done) {
            return getTranslation("patient.week.done");
        }
        if (day.equals(chart.today())) {
            return getTranslation("base.day.today");
        }
        if (rest) {
            return "";
        }
        return getTranslation(day.isBefore(chart.today()) ? "patient.week.not-done" : "patient.week.planned");
    }

    private static Span strong(String text) {
        Span strong = new Span(text);
        strong.addClassName("rs-strong");
        return strong;
    }
}
