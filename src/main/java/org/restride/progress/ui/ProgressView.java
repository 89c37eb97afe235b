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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.Chart;
import org.restride.progress.Adherence;
import org.restride.progress.PainPoint;
import org.restride.progress.ProgressReading;
import org.restride.progress.ReportRules;
import org.restride.progress.TrafficLight;

/** How it goes: first a sentence that is true, then the proof. No streaks, no score, no comparison with others. */
@Route(ProgressView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/progress.css")
class ProgressView extends Div implements HasDynamicTitle {

    static final String ROUTE = "progress";

    private static final long serialVersionUID = 1L;
    private static final List<Integer> PERIODS = List.of(6, 12, 26);

    private final transient ProgressReading reading;
    private final transient ReportRules rules;
    private final transient LiveUpdates live;
    private final transient Clock clock;
    private final PatientId patient;
    private final Select<Integer> period = new Select<>();
    private final Div body = new Div();
    private transient LiveUpdates.@Nullable Subscription subscription;

    ProgressView(ProgressReading reading, ReportRules rules, LiveUpdates live, CurrentActor actors, Clock clock) {
        this.reading = reading;
        this.rules = rules;
        this.live = live;
        this.clock = clock;
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
        int weeks = period.getValue();
        Instant since = clock.instant().minus(Duration.ofDays(7L * weeks));
        List<PainPoint> pain = reading.pain(patient, since);
        Adherence adherence = reading.adherence(patient, weeks);
        body.removeAll();
        body.add(sentence(PainSentence.of(pain)));
        if (pain.size() >= PainSentence.SESSIONS_NEEDED) {
            body.add(card("progress.chart.title", chart(pain)));
        }
        body.add(sessions(adherence));
        body.add(runs());
    }

    private Component sentence(PainSentence sentence) {
        String kind = sentence.kind().name().toLowerCase(Locale.ROOT);
        Paragraph words = new Paragraph(getTranslation("progress.sentence." + kind, sentence.first(), sentence.last()));
        words.addClassName("rs-sentence");
        if (sentence.kind() == PainSentence.Kind.WORSE) {
            words.addClassNames("rs-notice", "care");
        }
        return words;
    }

    private Chart chart(List<PainPoint> pain) {
        TrafficLight.Band fine = rules.trafficLight().bands().getFirst();
        Chart.Series during = new Chart.Series(
                getTranslation("progress.chart.during"),
                "main",
                pain.stream()
                        .map(point -> new Chart.Point(point.day(), point.during()))
                        .toList());
        Chart.Series morning = new Chart.Series(
                getTranslation("progress.chart.morning"),
                "second",
                pain.stream()
                        .map(point -> new Chart.Point(point.day(), point.morning()))
                        .toList());
        return new Chart(new Chart.Data(
                getTranslation(
                        "progress.chart.label",
                        pain.getFirst().during(),
                        pain.getLast().during()),
                10,
                List.of(during, morning),
                new Chart.Band(
                        getTranslation("progress.chart.fine", fine.label().in(getLocale()), fine.from(), fine.to()),
                        fine.from(),
                        fine.to()),
                List.of(),
                List.of(),
                new Chart.Texts(
                        getTranslation("progress.chart.as-table"),
                        getTranslation("progress.chart.as-chart"),
                        getTranslation("progress.chart.day"),
                        getTranslation("progress.chart.not-answered"))));
    }

    private Section runs() {
        Anchor link = new Anchor(RunsView.ROUTE, getTranslation("progress.runs.link"));
        link.addClassName("rs-button");
        return card("progress.runs.title", new Paragraph(getTranslation("progress.runs.link-text")), link);
    }

    private Section sessions(Adherence adherence) {
        if (adherence.weeks().isEmpty()) {
            return card("progress.sessions.title", new Paragraph(getTranslation("progress.sessions.none")));
        }
        String words = getTranslation("progress.sessions.done", adherence.done(), adherence.asked());
        boolean all = adherence.done() >= adherence.asked();
        Paragraph line = new Paragraph(all ? words : words + " " + getTranslation("progress.sessions.rest"));
        line.addClassName("rs-second");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return card("progress.sessions.title", line, new WeekDots(adherence), new WeekTable(adherence, today));
    }

    private Section card(String title, Component... content) {
        Section card = new Section(new H2(getTranslation(title)));
        card.addClassName("rs-card");
        card.add(content);
        return card;
    }
}
