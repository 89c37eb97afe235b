package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.restride.base.ui.Chart;
import org.restride.base.ui.DayWords;
import org.restride.plans.Phase;
import org.restride.plans.PlanDetail;
import org.restride.plans.ui.ProposalPanel;
import org.restride.progress.Adherence;
import org.restride.progress.PainPoint;
import org.restride.progress.TrafficLight;
import org.restride.progress.ui.RunCard;
import org.restride.progress.ui.WeekTable;
import org.restride.safety.Alerts;
import org.restride.safety.ui.AlertCard;
import org.restride.shell.PatientChart;

/** Thirty seconds before a visit: flags, pain and adherence on one time axis, and what is new. */
class PatientOverview extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WORST = 10;

    /**
     * @param proposals what the rules propose; empty if nothing
     * @param addRun opens the dialog in which a run is written down for the patient
     */
    PatientOverview(
            PatientChart chart, TrafficLight rule, Alerts alerts, Optional<ProposalPanel> proposals, Runnable addRun) {
        addClassName("rs-overview");
        Div main = new Div();
        main.addClassName("rs-lines");
        chart.openAlerts().forEach(alert -> main.add(new AlertCard(alert, alerts.rule(alert.reason()), chart.today())));
        proposals.ifPresent(main::add);
        main.add(card(
                "patient.chart.title",
                chart.pain().isEmpty() ? nothingYet(chart) : painChart(chart, rule),
                adherence(chart)));
        main.add(new RunCard(chart.runs(), addRun));
        add(main, card("patient.time-line", new TimeLine(chart)));
    }

    private Component nothingYet(PatientChart chart) {
        Optional<LocalDate> next =
                chart.plan().flatMap(plan -> plan.next(chart.today().minusDays(1)));
        return new Paragraph(
                next.map(day -> getTranslation("patient.chart.first", DayWords.day(this, day, chart.today())))
                        .orElseGet(() -> getTranslation("patient.chart.none")));
    }

    private Chart painChart(PatientChart chart, TrafficLight rule) {
        List<PainPoint> pain = chart.pain();
        Chart.Series during = new Chart.Series(
                getTranslation("patient.chart.during"),
                "main",
                pain.stream()
                        .map(point -> new Chart.Point(point.day(), point.during()))
                        .toList());
        Chart.Series morning = new Chart.Series(
                getTranslation("patient.chart.morning"),
                "second",
                pain.stream()
                        .map(point -> new Chart.Point(point.day(), point.morning()))
                        .toList());
        TrafficLight.Band fine = rule.bands().getFirst();
        TrafficLight.Band care = rule.bands().get(1);
        List<Chart.Limit> limits = List.of(
                new Chart.Limit(getTranslation("patient.chart.fine", fine.to()), fine.to()),
                new Chart.Limit(getTranslation("patient.chart.limit", care.to()), care.to()));
        return new Chart(new Chart.Data(
                getTranslation(
                        "patient.chart.label",
                        pain.size(),
                        pain.getFirst().during(),
                        pain.getLast().during()),
                WORST,
                List.of(during, morning),
                null,
                limits,
                chart.plan().map(plan -> phases(plan, chart.today())).orElse(List.of()),
                new Chart.Texts(
                        getTranslation("patient.chart.as-table"),
                        getTranslation("patient.chart.as-chart"),
                        getTranslation("patient.chart.day"),
                        getTranslation("patient.chart.not-answered"))));
    }

    private static List<Chart.Phase> phases(PlanDetail plan, LocalDate today) {
        List<Chart.Phase> phases = new ArrayList<>();
        LocalDate from = plan.version().startsOn();
        int number = 1;
        for (Phase phase : plan.body().phases()) {
            LocalDate next = from.plusWeeks(phase.weeks());
            if (!from.isAfter(today)) {
                phases.add(new Chart.Phase(number + " " + phase.name(), from, next.minusDays(1)));
            }
            from = next;
            number++;
        }
        return phases;
    }

    /** Weeks of the plan beside each other, each in words as well. */
    private Component adherence(PatientChart chart) {
        if (chart.adherence().weeks().isEmpty()) {
            return new Paragraph(getTranslation("patient.adherence.none"));
        }
        OrderedList weeks = new OrderedList();
        weeks.addClassName("rs-weeks");
        weeks.getElement().setAttribute("aria-label", getTranslation("patient.adherence"));
        chart.adherence().weeks().forEach(week -> weeks.add(week(week)));
        return new Div(weeks, new WeekTable(chart.adherence(), chart.today()));
    }

    private ListItem week(Adherence.Week week) {
        Span bar = new Span();
        bar.addClassName("rs-bar");
        int percent = week.asked() == 0 ? 0 : Math.round(100f * week.done() / week.asked());
        bar.getStyle().set("--done", percent + "%");
        Span words = new Span(getTranslation("patient.adherence.week", week.done(), week.asked()));
        Span from = new Span(DayWords.brief(this, week.from()));
        from.addClassName("rs-meta");
        return new ListItem(bar, words, from);
    }

    private Section card(String title, Component... content) {
        Section card = new Section(new H2(getTranslation(title)));
        card.addClassName("rs-card");
        card.add(content);
        return card;
    }
}
