package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Optional;
import org.restride.base.ui.DayWords;
import org.restride.outcomes.Domain;
import org.restride.outcomes.MeasureReading;
import org.restride.outcomes.Score;
import org.restride.outcomes.Verdict;
import org.restride.plans.load.LoadSum;
import org.restride.plans.load.WeekLoad;
import org.restride.shell.PatientChart;

/** What counts beside pain, each in a number and a word: function, running this week, and the next visit with its summary. */
class FactCards extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_MEASURES = 2;
    private static final double METRES_A_KILOMETRE = 1_000;

    FactCards(PatientChart chart) {
        addClassName("rs-fact-cards");
        chart.around().measures().stream()
                .filter(measure -> measure.domain() == Domain.FUNCTION)
                .limit(MOST_MEASURES)
                .forEach(measure -> function(measure).ifPresent(this::add));
        if (!chart.runs().isEmpty()) {
            add(running(chart));
        }
        add(visit(chart));
    }

    private Optional<Section> function(MeasureReading measure) {
        return measure.latest().map(latest -> {
            Section card = card(
                    getTranslation("patient.card.function", measure.abbreviation()),
                    score(latest),
                    text(since(measure)));
            measure.verdict().filter(verdict -> verdict != Verdict.UNCLEAR).ifPresent(verdict -> {
                Span tag = new Span(getTranslation("patient.verdict." + verdict));
                tag.addClassNames("rs-tag", verdict == Verdict.IMPROVED ? "go" : "care");
                card.add(tag);
            });
            return card;
        });
    }

    /** Where it began, and which change would matter. */
    private String since(MeasureReading measure) {
        if (measure.points().size() < 2) {
            return getTranslation("patient.card.first-score");
        }
        String first = measure.baseline().map(this::score).orElse("–");
        return measure.threshold()
                .map(least -> getTranslation("patient.card.from-matters", first, decimal(least.doubleValue())))
                .orElseGet(() -> getTranslation("patient.card.from", first));
    }

    private String score(Score score) {
        return decimal(score.value().doubleValue());
    }

    private Section running(PatientChart chart) {
        WeekLoad week = chart.runs().load().weeks().getLast();
        LoadSum done = week.done();
        String amount = done.measured() == done.runs() && done.runs() > 0
                ? getTranslation("progress.runs.km", decimal(done.metres() / METRES_A_KILOMETRE))
                : getTranslation("progress.runs.minutes", done.minutes());
        String planned = week.planned().runs() == 0
                ? getTranslation("patient.card.nothing-planned")
                : getTranslation("patient.card.planned", week.planned().minutes());
        Section card = card(getTranslation("patient.card.running"), amount, text(planned));
        chart.runs()
                .load()
                .changeInAWeek()
                .filter(percent -> percent > chart.runs().limits().weekPercent())
                .ifPresent(percent -> {
                    Span tag = new Span(getTranslation("patient.card.rise", percent));
                    tag.addClassNames("rs-tag", "care");
                    card.add(tag);
                });
        return card;
    }

    private Section visit(PatientChart chart) {
        String when = chart.around()
                .nextVisit()
                .map(visit -> DayWords.moment(this, visit, chart.who().zone(), chart.asOf()))
                .orElseGet(() -> getTranslation("patient.card.no-visit"));
        return card(
                getTranslation("patient.card.visit"),
                when,
                new Anchor(SummaryView.address(chart.who().id()), getTranslation("patient.card.summary")));
    }

    private Section card(String label, String value, Component... rest) {
        Span head = new Span(label);
        head.addClassName("rs-second");
        Span strong = new Span(value);
        strong.addClassName("rs-number");
        Section card = new Section(head, strong);
        card.addClassName("rs-card");
        card.add(rest);
        return card;
    }

    private String decimal(double value) {
        NumberFormat format = NumberFormat.getInstance(getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private static Span text(String words) {
        Span text = new Span(words);
        text.addClassName("rs-second");
        return text;
    }
}
