package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Chart;
import org.restride.base.ui.DayWords;
import org.restride.plans.Phase;
import org.restride.plans.PlanDetail;
import org.restride.plans.ui.ProposalPanel;
import org.restride.progress.Adherence;
import org.restride.progress.PainPoint;
import org.restride.progress.TrafficLight;
import org.restride.safety.Alert;
import org.restride.safety.Alerts;
import org.restride.safety.Reason;
import org.restride.safety.ui.AlertCard;
import org.restride.shell.PatientChart;

/** Thirty seconds before a visit: flags, pain and adherence on one time axis, and what is new. */
class PatientOverview extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WORST = 10;
    /** From the first day of a week. */
    private static final int LAST_DAY = 6;

    /**
     * @param proposals what the rules propose; empty if nothing
     */
    PatientOverview(
            PatientChart chart,
            TrafficLight rule,
            Alerts alerts,
            Optional<ProposalPanel> proposals,
            TimeLine timeLine) {
        addClassName("rs-overview");
        Div main = new Div();
        main.addClassName("rs-lines");
        alerts(chart, alerts).forEach(main::add);
        main.add(card("patient.chart.title", chart.pain().isEmpty() ? nothingYet(chart) : painChart(chart, rule)));
        main.add(new FactCards(chart));
        chart.plan().ifPresent(plan -> main.add(new WeekCard(chart)));
        proposals.ifPresent(main::add);
        add(main, timeLine);
    }

    /** One card for each reason, its first alert; of the others of that reason only how many there are, for the time line has them all. */
    private List<Component> alerts(PatientChart chart, Alerts alerts) {
        Map<Reason, List<Alert>> byReason = chart.openAlerts().stream()
                .collect(Collectors.groupingBy(Alert::reason, LinkedHashMap::new, Collectors.toList()));
        List<Component> cards = new ArrayList<>();
        byReason.forEach((reason, open) -> {
            AlertCard card = new AlertCard(open.getFirst(), alerts.rule(reason), chart.today());
            if (open.size() > 1) {
                Paragraph more = new Paragraph(getTranslation("patient.alerts.more", open.size() - 1));
                more.addClassName("rs-alert-why");
                card.add(more);
            }
            cards.add(card);
        });
        return cards;
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
                bars(chart),
                new Chart.Texts(
                        getTranslation("patient.chart.as-table"),
                        getTranslation("patient.chart.as-chart"),
                        getTranslation("patient.chart.day"),
                        getTranslation("patient.chart.not-answered"))));
    }

    private Chart.@Nullable Bars bars(PatientChart chart) {
        List<Chart.Bar> weeks =
                chart.adherence().weeks().stream().map(this::bar).toList();
        return weeks.isEmpty() ? null : new Chart.Bars(getTranslation("patient.chart.done"), weeks);
    }

    private Chart.Bar bar(Adherence.Week week) {
        int percent = week.asked() == 0 ? 0 : Math.round(100f * week.done() / week.asked());
        return new Chart.Bar(
                week.from(),
                week.from().plusDays(LAST_DAY),
                percent,
                getTranslation("patient.adherence.week", week.done(), week.asked()));
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

    private Section card(String title, Component... content) {
        Section card = new Section(new H2(getTranslation(title)));
        card.addClassName("rs-card");
        card.add(content);
        return card;
    }
}
