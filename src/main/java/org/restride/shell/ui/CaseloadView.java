package org.restride.shell.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.shell.CaseloadFigures;
import org.restride.shell.Caseloads;

/** How one's own patients, the clinic's and those of each template fare, with how sure that is. */
@Route("caseload")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/caseload.css")
class CaseloadView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("group", "n", "adherence", "pain", "function", "drop-out", "discharge");

    private final transient Caseloads caseloads;

    CaseloadView(Caseloads caseloads) {
        this.caseloads = caseloads;
        addClassName("rs-caseload");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<CaseloadFigures> figures = caseloads.figures(getLocale());
        add(head());
        if (figures.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("caseload.none"));
            none.addClassName("rs-empty");
            add(none);
        } else {
            add(table(figures.stream().filter(CaseloadView::tells).toList()));
            silent(figures.stream().filter(row -> !tells(row)).toList());
        }
        add(meaning());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("caseload.title"));
    }

    private Div head() {
        Span about = new Span(getTranslation("caseload.about", Caseloads.YEARS));
        about.addClassName("rs-second");
        Locale language = getLocale();
        CaseloadWords words = new CaseloadWords(this, language);
        Anchor export = new Anchor(
                (DownloadHandler) download -> {
                    String text = CaseloadFile.of(caseloads.figures(language), words::group);
                    download.setFileName("caseload.csv");
                    download.setContentType("text/csv;charset=utf-8");
                    download.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                },
                AttachmentType.DOWNLOAD,
                "");
        export.add(new Icon("download"), new Span(getTranslation("caseload.export")));
        export.addClassName("rs-button");
        Div head = new Div(new H1(getTranslation("caseload.title")), about, export);
        head.addClassName("rs-head");
        return head;
    }

    private NativeTable table(List<CaseloadFigures> figures) {
        NativeTable table = new NativeTable();
        table.addClassName("rs-figures");
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(getTranslation("caseload.column." + column));
            cell.getElement().setAttribute("scope", "col");
        });
        CaseloadWords words = new CaseloadWords(this, getLocale());
        figures.forEach(each -> row(table, each, words));
        return table;
    }

    /** Groups that are all too small stand in one sentence and not in rows of nothing. */
    private void silent(List<CaseloadFigures> figures) {
        if (!figures.isEmpty()) {
            CaseloadWords words = new CaseloadWords(this, getLocale());
            Paragraph few = new Paragraph(getTranslation(
                    "caseload.silent",
                    figures.stream().map(words::group).distinct().collect(Collectors.joining(", "))));
            few.addClassName("rs-second");
            add(few);
        }
    }

    private static boolean tells(CaseloadFigures figures) {
        return figures.n().isPresent()
                || figures.adherence().isPresent()
                || figures.pain().isPresent()
                || figures.function().isPresent();
    }

    private void row(NativeTable table, CaseloadFigures figures, CaseloadWords words) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.setText(words.group(figures));
        name.getElement().setAttribute("scope", "row");
        if (figures.group() == CaseloadFigures.Group.MINE) {
            row.addClassName("mine");
        }
        List<String> values = List.of(
                words.number(figures.n()),
                words.adherence(figures.adherence()),
                words.change(figures.pain()),
                words.change(figures.function()),
                words.share(figures.dropOut()),
                words.days(figures));
        for (int column = 0; column < values.size(); column++) {
            NativeTableCell cell = row.addDataCell();
            Span label = new Span(getTranslation("caseload.column." + COLUMNS.get(column + 1)));
            label.addClassNames("rs-meta", "rs-cell-label");
            label.getElement().setAttribute("aria-hidden", "true");
            cell.add(label, new Span(values.get(column)));
        }
    }

    private NativeDetails meaning() {
        UnorderedList list = new UnorderedList();
        Stream.of("adherence", "pain", "function", "drop-out", "discharge", "interval", "small", "order", "fresh")
                .forEach(key -> list.add(new ListItem(getTranslation("caseload.meaning." + key))));
        NativeDetails details = new NativeDetails(getTranslation("caseload.meaning"), list);
        details.addClassName("rs-card");
        return details;
    }
}
