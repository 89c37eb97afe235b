package org.restride.shell.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.restride.base.Access;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.plans.ui.ProposalWords;
import org.restride.shell.PatientChart;
import org.restride.shell.SummarySheet;
import org.restride.shell.VisitSummaries;
import org.restride.shell.VisitSummary;

/** The prepared visit: what to know and what to ask, each line with a tick that says whether it is printed. */
@Route("patients/:patient/summary")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/summary.css")
class SummaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NOTE = 2_000;
    private static final int WORST = 10;

    private final transient VisitSummaries summaries;
    private final transient ProposalWords proposals;
    private final transient Access access;
    private final transient Map<String, CheckboxGroup<String>> lines = new LinkedHashMap<>();
    private final transient AtomicReference<SummarySheet> sheet = new AtomicReference<>();
    private final TextArea note = new TextArea();

    SummaryView(VisitSummaries summaries, ProposalWords proposals, Access access) {
        this.summaries = summaries;
        this.proposals = proposals;
        this.access = access;
        addClassNames("rs-summary");
    }

    static String address(PatientId patient) {
        return "patients/" + patient + "/summary";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientId patient = event.getRouteParameters()
                .get("patient")
                .flatMap(SummaryView::id)
                .filter(access::careOf)
                .orElseThrow(NotFoundException::new);
        removeAll();
        lines.clear();
        try {
            show(summaries.open(patient, getLocale()));
        } catch (DomainError.NotFound missing) {
            throw new NotFoundException(missing.textKey());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("patient.summary.title"));
    }

    private void show(VisitSummary summary) {
        PatientChart chart = summary.chart();
        SummaryWords words = new SummaryWords(this, summary, proposals.lines(summary.proposals(), getLocale()));
        List<SummarySheet.Bar> bars = words.bars();
        H1 title = new H1(getTranslation("patient.summary.head", chart.who().fullName()));
        Paragraph about = new Paragraph(about(chart));
        about.addClassName("rs-second");
        Div head = new Div(
                new Anchor("patients/" + chart.who().id(), chart.who().fullName()),
                title,
                about,
                new Div(pdf(chart), hint()));
        head.addClassName("rs-head");
        add(head);
        words.chapters().forEach(chapter -> add(chapter(chapter)));
        if (!bars.isEmpty()) {
            add(bars(bars));
        }
        note.setLabel(getTranslation("patient.summary.note"));
        note.setHelperText(getTranslation("patient.summary.note-help"));
        note.setMaxLength(LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setWidthFull();
        note.clear();
        note.addValueChangeListener(change -> keep(chart, words, bars));
        Section own = new Section(note);
        own.addClassName("rs-card");
        add(own);
        lines.values().forEach(group -> group.addValueChangeListener(change -> keep(chart, words, bars)));
        keep(chart, words, bars);
    }

    private String about(PatientChart chart) {
        return getTranslation(
                "patient.summary.about",
                DayWords.full(this, chart.who().birthDate()),
                Period.between(chart.who().birthDate(), chart.today()).getYears());
    }

    private Span hint() {
        Span hint = new Span(getTranslation("patient.summary.hint"));
        hint.addClassName("rs-meta");
        return hint;
    }

    private Section chapter(SummarySheet.Chapter chapter) {
        Section card = new Section(new H2(chapter.title()));
        card.addClassName("rs-card");
        if (chapter.lines().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("patient.summary.nothing"));
            none.addClassName("rs-second");
            card.add(none);
            return card;
        }
        Set<String> distinct = new LinkedHashSet<>(chapter.lines());
        CheckboxGroup<String> ticks = new CheckboxGroup<>();
        ticks.setItems(distinct);
        ticks.setValue(distinct);
        ticks.setAriaLabel(chapter.title());
        ticks.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        lines.put(chapter.title(), ticks);
        card.add(ticks);
        return card;
    }

    private Section bars(List<SummarySheet.Bar> bars) {
        OrderedList list = new OrderedList();
        list.addClassName("rs-pain-bars");
        bars.forEach(bar -> {
            Span column = new Span();
            column.addClassName("rs-column");
            column.getStyle().set("--score", bar.score() * 100 / WORST + "%");
            Span day = new Span(bar.day());
            day.addClassName("rs-meta");
            list.add(new ListItem(new Span(String.valueOf(bar.score())), column, day));
        });
        Section card = new Section(new H2(getTranslation("patient.summary.pains")), list);
        card.addClassName("rs-card");
        return card;
    }

    /** What a download will print; kept beside the page, because a download runs outside of it. */
    private void keep(PatientChart chart, SummaryWords words, List<SummarySheet.Bar> bars) {
        List<SummarySheet.Chapter> chapters = new ArrayList<>();
        for (SummarySheet.Chapter chapter : words.chapters()) {
            CheckboxGroup<String> ticks = lines.get(chapter.title());
            Set<String> kept = ticks == null ? Set.of() : ticks.getValue();
            chapters.add(new SummarySheet.Chapter(
                    chapter.title(),
                    chapter.lines().stream().distinct().filter(kept::contains).toList()));
        }
        sheet.set(new SummarySheet(
                getTranslation("patient.summary.head", chart.who().fullName()),
                about(chart),
                getTranslation("patient.summary.made", DayWords.full(this, chart.today())),
                chapters,
                bars,
                note.getValue()));
    }

    private Anchor pdf(PatientChart chart) {
        PatientId patient = chart.who().id();
        Locale language = getLocale();
        Anchor link = new Anchor(
                (DownloadHandler) download -> {
                    byte[] pdf = summaries.print(patient, Objects.requireNonNull(sheet.get()), language);
                    download.setFileName("visit-" + chart.today() + ".pdf");
                    download.setContentType("application/pdf");
                    download.getOutputStream().write(pdf);
                },
                AttachmentType.DOWNLOAD,
                "");
        link.add(new Icon("download"), new Span(getTranslation("patient.summary.pdf")));
        link.addClassNames("rs-button", "primary");
        return link;
    }

    private static Optional<PatientId> id(String text) {
        try {
            return Optional.of(PatientId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
