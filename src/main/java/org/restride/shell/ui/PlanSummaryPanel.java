package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Optional;
import org.restride.base.ui.DayWords;
import org.restride.catalogue.ItemId;
import org.restride.plans.CadenceWords;
import org.restride.plans.DoseWords;
import org.restride.plans.FlareUp;
import org.restride.plans.ForBadDays;
import org.restride.plans.News;
import org.restride.plans.Phase;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.VersionSummary;
import org.restride.plans.ui.KeptReasons;
import org.restride.plans.ui.PlanNavigation;
import org.restride.plans.ui.UpdateBar;
import org.restride.progress.ui.ProgressNavigation;
import org.restride.shell.PatientChart;

/** The plan as it is now, and every version that the patient was told, with who signed it and why. */
class PlanSummaryPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PatientChart chart;
    private final Div side = new Div();

    PlanSummaryPanel(PatientChart chart) {
        this.chart = chart;
        addClassName("rs-overview");
        side.addClassName("rs-lines");
        side.add(history());
        add(chart.plan().map(this::current).orElseGet(this::none), side);
    }

    /** Says something more about the plan, above its history. */
    void explain(Component card) {
        side.addComponentAsFirst(card);
    }

    /** Offers a newer version of the plan's template. */
    void offer(UpdateBar update) {
        side.addComponentAsFirst(update);
    }

    private Component none() {
        Anchor build = new Anchor(PlanNavigation.builder(chart.who().id()), getTranslation("patient.build-plan"));
        build.addClassName("rs-button");
        Anchor assessment =
                new Anchor(PlanNavigation.assessment(chart.who().id()), getTranslation("patient.assessment"));
        return card(new H2(getTranslation("patient.no-plan")), new Div(build), new Div(assessment));
    }

    private Component current(PlanDetail plan) {
        Section card = card(
                new H2(plan.title()),
                new Paragraph(getTranslation(
                        "patient.plan.dates",
                        plan.number(),
                        DayWords.date(this, plan.version().startsOn(), chart.today()),
                        DayWords.date(this, plan.lastDay(), chart.today()))));
        card.add(new Anchor(PlanNavigation.assessment(chart.who().id()), getTranslation("patient.assessment")));
        int number = 1;
        for (Phase phase : plan.body().phases()) {
            card.add(new H3(getTranslation("patient.plan.phase", number++, phase.name(), phase.weeks())), items(phase));
        }
        return card;
    }

    private UnorderedList items(Phase phase) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-log");
        for (PlanItem item : phase.items()) {
            Span title = new Span(chart.titles().getOrDefault(item.content(), ""));
            title.addClassName("rs-strong");
            Span dose = new Span(DoseWords.in(getLocale()).line(item.dose()));
            Span when = new Span(CadenceWords.in(getLocale()).line(item.cadence()));
            when.addClassName("rs-second");
            ListItem line = new ListItem(title, dose, when);
            badDays(item).ifPresent(line::add);
            list.add(line);
        }
        phase.extras()
                .forEach(extra -> list.add(new ListItem(new Span(chart.titles().getOrDefault(extra.content(), "")))));
        return list;
    }

    /** What was signed for days on which the usual is too much. */
    private Optional<Span> badDays(PlanItem item) {
        ForBadDays signed = item.forBadDays();
        if (signed == null) {
            return Optional.empty();
        }
        DoseWords words = DoseWords.in(getLocale());
        String flareUp =
                switch (signed.flareUp()) {
                    case FlareUp.AsUsual() -> getTranslation("patient.plan.bad-day.usual");
                    case FlareUp.Less(var dose) -> getTranslation("patient.plan.bad-day.less", words.line(dose));
                    case FlareUp.Easier(var rung, var dose) ->
                        getTranslation(
                                "patient.plan.bad-day.easier", chart.titles().getOrDefault(rung, ""), words.line(dose));
                    case FlareUp.LeftOut() -> getTranslation("patient.plan.bad-day.out");
                };
        String smallest = signed.smallest() == null
                ? ""
                : " " + getTranslation("patient.plan.short", words.line(signed.smallest()));
        Span line = new Span(flareUp + smallest);
        line.addClassName("rs-meta");
        return Optional.of(line);
    }

    private Component history() {
        OrderedList list = new OrderedList();
        list.addClassName("rs-log");
        chart.versions().forEach(version -> list.add(version(version)));
        Anchor replay =
                new Anchor(DayView.address(chart.who().id(), chart.today()), getTranslation("patient.day.link"));
        return card(new H2(getTranslation("patient.plan.history")), replay, list);
    }

    private ListItem version(VersionSummary version) {
        Span title =
                new Span(getTranslation("patient.plan.version", version.id().version(), version.title()));
        title.addClassName("rs-strong");
        String author = chart.names().getOrDefault(version.signature().author(), "");
        Span signed = new Span(getTranslation(
                version.signature().byRule() ? "patient.plan.signed-by-rule" : "patient.plan.signed",
                DayWords.moment(this, version.signature().at(), chart.who().zone(), chart.asOf()),
                author));
        signed.addClassName("rs-meta");
        ListItem item = new ListItem(title, signed);
        version.later()
                .map(from -> new Span(getTranslation("patient.plan.from", DayWords.date(this, from, chart.today()))))
                .ifPresent(item::add);
        calledBack(version).ifPresent(item::add);
        item.add(new Anchor(PlanNavigation.paper(version.id()), getTranslation("handout.screen.open")));
        if (version.isToldBy(chart.today())) {
            item.add(new Anchor(
                    ProgressNavigation.keyIn(
                            chart.who().id(), version.id(), chart.today().minusDays(6)),
                    getTranslation("progress.paper.open")));
        }
        version.told().map(News::why).ifPresent(why -> {
            Paragraph reason = new Paragraph(why);
            reason.addClassName("rs-quote");
            item.add(reason);
        });
        if (!version.kept().isEmpty()) {
            item.add(new KeptReasons(version.kept(), this::title, chart.names()));
        }
        return item;
    }

    private Optional<Span> calledBack(VersionSummary version) {
        return Optional.ofNullable(version.calledBack()).map(back -> {
            Span said = new Span(getTranslation(
                    "patient.plan.called-back",
                    DayWords.moment(this, back.at(), chart.who().zone(), chart.asOf()),
                    chart.names().getOrDefault(back.author(), ""),
                    back.reason()));
            said.addClassName("rs-second");
            return said;
        });
    }

    /** Of what the plan names now; empty for what it doesn't name any more. */
    private String title(ItemId item) {
        return chart.titles().entrySet().stream()
                .filter(known -> known.getKey().item().equals(item))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Section card(Component... content) {
        Section card = new Section(content);
        card.addClassName("rs-card");
        return card;
    }
}
