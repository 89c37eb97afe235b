package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Spark;
import org.restride.people.PatientState;
import org.restride.plans.ui.PlanNavigation;
import org.restride.progress.PainPoint;
import org.restride.safety.Reason;
import org.restride.safety.ui.AlertTag;
import org.restride.shell.PatientChart;
import org.restride.shell.SinceVisit;

/** What has to be known of a patient in any case; it never scrolls away. */
class PatientHead extends Header {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_LIMIT = 5;
    private static final int POINTS = 12;

    /**
     * @param message leads to the conversation
     */
    PatientHead(PatientChart chart, Runnable message, Runnable unlock) {
        addClassName("rs-patient-head");
        if (chart.who().state() != PatientState.ACTIVE) {
            addClassName("ended");
        }
        add(who(chart, message, unlock), facts(chart));
    }

    private Div who(PatientChart chart, Runnable message, Runnable unlock) {
        Span initials = new Span(
                chart.who().firstName().substring(0, 1) + chart.who().lastName().substring(0, 1));
        initials.addClassName("rs-avatar");
        Span age = new Span(getTranslation(
                "patient.age",
                Period.between(chart.who().birthDate(), chart.today()).getYears()));
        age.addClassName("rs-second");
        Div name = new Div(new H1(chart.who().fullName()), age);
        name.addClassNames("rs-grow", "rs-name");
        chart.around().goal().ifPresent(goal -> name.add(goal(goal)));
        Div row = new Div(initials, name);
        row.addClassName("rs-row");
        String phone = chart.record().details().phone();
        if (phone != null) {
            row.add(link("tel:" + phone.replaceAll("[^+0-9]", ""), "phone", getTranslation("patient.call"), true));
        }
        Button write =
                new Button(getTranslation("patient.message"), new Icon("message-circle"), click -> message.run());
        write.addClassName("rs-button");
        row.add(write);
        boolean locked = chart.lock().isPresent();
        Anchor plan = link(
                PlanNavigation.builder(chart.who().id()),
                "pencil",
                getTranslation(chart.plan().isPresent() ? "patient.change-plan" : "patient.build-plan"),
                false);
        row.add(plan);
        if (locked) {
            Button button = new Button(getTranslation("patient.unlock"), new Icon("lock-open"), click -> unlock.run());
            button.addClassName("rs-stop-button");
            row.add(button);
        } else {
            plan.addClassName("primary");
        }
        return row;
    }

    private Span goal(String goal) {
        Span line = new Span(getTranslation("patient.goal", goal));
        line.addClassNames("rs-second", "rs-goal");
        return line;
    }

    private Div facts(PatientChart chart) {
        Div facts = new Div();
        facts.addClassName("rs-patient-facts");
        facts.add(chart.plan()
                .map(plan -> fact(
                        "patient.fact.plan",
                        words(plan.title(), getTranslation("patient.fact.version", plan.number()))))
                .orElseGet(() -> fact("patient.fact.plan", words(getTranslation("patient.no-plan"), ""))));
        chart.place()
                .ifPresent(place -> facts.add(fact(
                        "patient.fact.phase",
                        words(
                                place.phaseNumber() + " " + place.phase().name(),
                                getTranslation("patient.fact.week", place.week(), place.weeks())))));
        facts.add(adherence(chart));
        facts.add(pain(chart));
        facts.add(flags(chart));
        return facts;
    }

    private Div adherence(PatientChart chart) {
        int weeks = Math.min(PatientChart.WEEKS, chart.adherence().weeks().size());
        SinceVisit lately = chart.lately();
        return fact(
                "patient.fact.adherence",
                words(
                        getTranslation("patient.fact.sessions", lately.done(), lately.asked()),
                        getTranslation("patient.fact.weeks", weeks)));
    }

    private Div pain(PatientChart chart) {
        List<Integer> scores = chart.pain().stream().map(PainPoint::during).toList();
        if (scores.isEmpty()) {
            return fact("patient.fact.pain", words(getTranslation("patient.no-pain"), ""));
        }
        List<Integer> last = scores.subList(Math.max(0, scores.size() - POINTS), scores.size());
        int change = last.getLast() - last.getFirst();
        String trend = change == 0
                ? getTranslation("patient.trend.same")
                : getTranslation(change > 0 ? "patient.trend.up" : "patient.trend.down", Math.abs(change));
        return fact(
                "patient.fact.pain",
                new Spark(last, USUAL_LIMIT, 64, 24),
                words(String.valueOf(last.getLast()), trend));
    }

    private Div flags(PatientChart chart) {
        Div tags = new Div();
        tags.addClassName("rs-tags");
        Set<Reason> shown = EnumSet.noneOf(Reason.class);
        chart.openAlerts().stream()
                .filter(alert -> shown.add(alert.reason()))
                .forEach(alert -> tags.add(new AlertTag(alert)));
        if (chart.openAlerts().isEmpty()) {
            Span none = new Span(getTranslation("patient.no-flags"));
            none.addClassName("rs-tag");
            tags.add(none);
        }
        return fact("patient.fact.flags", tags);
    }

    private Div fact(String label, Component... values) {
        Span head = new Span(getTranslation(label));
        head.addClassName("rs-meta");
        Div row = new Div(values);
        row.addClassName("rs-row");
        return new Div(head, row);
    }

    private static Span words(String strong, String rest) {
        Span first = new Span(strong);
        first.addClassName("rs-strong");
        Span second = new Span(rest);
        second.addClassName("rs-second");
        Span words = new Span(first, second);
        words.addClassName("rs-words");
        return words;
    }

    private static Anchor link(String href, String icon, String text, boolean outside) {
        Anchor link = new Anchor(href);
        link.add(new Icon(icon), new Span(text));
        link.addClassName("rs-button");
        link.setRouterIgnore(outside);
        return link;
    }
}
