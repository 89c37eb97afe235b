package org.restride.progress.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.Chart;
import org.restride.plans.load.WeekLoad;
import org.restride.progress.Adherence;
import org.restride.progress.Change;
import org.restride.progress.ProgressPage;
import org.restride.progress.ProgressPages;
import org.restride.progress.ReportRules;

/** How it goes: first a sentence that is true, then the proof. No streaks, no score, no comparison with others. */
@Route(ProgressView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/progress.css")
@CssImport("./styles/measures.css")
class ProgressView extends Div implements HasDynamicTitle {

    static final String ROUTE = "progress";

    private static final long serialVersionUID = 1L;
    private static final List<Integer> PERIODS = List.of(6, 12, 26);

    private final transient ProgressPages pages;
    private final transient ReportRules rules;
    private final transient LiveUpdates live;
    private final transient List<ProgressCard> cards;
    private final PatientId patient;
    private final Select<Integer> period = new Select<>();
    private final Div body = new Div();
    private transient LiveUpdates.@Nullable Subscription subscription;

    ProgressView(
            ProgressPages pages, ReportRules rules, LiveUpdates live, List<ProgressCard> cards, CurrentActor actors) {
        this.pages = pages;
        this.rules = rules;
        this.live = live;
        this.cards = cards;
        this.patient = actors.get().ownPatient().orElseThrow();
        addClassName("rs-progress");
        Header head = new Header(new H1(getTranslation("progress.title.progress")), period);
        head.addClassName("rs-head");
        body.addClassName("rs-body");
        period.setItems(PERIODS);
        period.setItemLabelGenerator(weeks -> getTranslation("progress.weeks", weeks));
        period.setAriaLabel(getTranslation("progress.period"));
        period.setValue(PERIODS.getFirst());
        period.addValueChangeListener(change -> show());
        add(head, body);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.title.progress");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = live.subscribe(patient, topic -> ui.access(this::show));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private void show() {
        ProgressPage page = pages.page(patient, period.getValue());
        Change pain = page.painDuring();
        ProgressCharts charts = new ProgressCharts(this, getLocale());
        body.removeAll();
        body.add(sentence(pain));
        if (!page.milestones().isEmpty()) {
            body.add(new MilestoneCard(page.milestones(), page.today()));
        }
        if (pain.verdict() != Change.Verdict.TOO_EARLY) {
            Chart chart = charts.pain(page.pain(), rules.trafficLight().bands().getFirst());
            body.add(card("progress.chart.title", chart, small("progress.chart.before-means")));
        }
        List<String> others = new ChangeWords(this).others(page.changes());
        if (!others.isEmpty()) {
            body.add(card(
                    "progress.change.title",
                    new UnorderedList(others.stream().map(ListItem::new).toArray(ListItem[]::new))));
        }
        body.add(sessions(page));
        cards.forEach(each -> body.add(each.cards(patient)));
        body.add(runs(page, charts));
        body.add(reports());
    }

    private Component sentence(Change pain) {
        Paragraph words = new Paragraph(new ChangeWords(this).first(pain));
        words.addClassName("rs-sentence");
        if (pain.verdict() == Change.Verdict.WORSE || pain.verdict() == Change.Verdict.RISING) {
            words.addClassNames("rs-notice", "care");
        }
        return words;
    }

    private Paragraph small(String key) {
        Paragraph line = new Paragraph(getTranslation(key));
        line.addClassNames("rs-second", "rs-fine");
        return line;
    }

    private Section runs(ProgressPage page, ProgressCharts charts) {
        Anchor link = new Anchor(RunsView.ROUTE, getTranslation("progress.runs.link"));
        link.addClassName("rs-button");
        if (!ProgressCharts.hasRuns(page)) {
            return card("progress.runs.title", new Paragraph(getTranslation("progress.runs.link-text")), link);
        }
        WeekLoad now = page.weeks().getLast();
        WeekLoad before = page.weeks().get(page.weeks().size() - 2);
        Paragraph words = new Paragraph(
                getTranslation("progress.load-chart.now", now.done().running(), page.mostMinutes(before)));
        words.addClassName("rs-second");
        return card("progress.runs.title", words, charts.running(page), link);
    }

    private Section reports() {
        Anchor link = new Anchor(HistoryView.ROUTE, getTranslation("progress.history.link"));
        link.addClassName("rs-button");
        return card("progress.history.title", new Paragraph(getTranslation("progress.history.link-text")), link);
    }

    private Section sessions(ProgressPage page) {
        Adherence adherence = page.adherence();
        if (adherence.weeks().isEmpty()) {
            return card("progress.sessions.title", new Paragraph(getTranslation("progress.sessions.none")));
        }
        String words = getTranslation("progress.sessions.done", adherence.done(), adherence.asked());
        boolean all = adherence.done() >= adherence.asked();
        Paragraph line = new Paragraph(all ? words : words + " " + getTranslation("progress.sessions.rest"));
        line.addClassName("rs-second");
        return card("progress.sessions.title", line, new WeekDots(adherence), new WeekTable(adherence, page.today()));
    }

    private Section card(String title, Component... content) {
        Section card = new Section(new H2(getTranslation(title)));
        card.addClassName("rs-card");
        card.add(content);
        return card;
    }
}
