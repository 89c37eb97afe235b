package org.restride.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.restride.base.ui.DayWords;
import org.restride.plans.load.LoadSum;
import org.restride.plans.load.LoadWarning;
import org.restride.plans.load.WeekLoad;
import org.restride.progress.LoggedRun;
import org.restride.progress.RunPage;

/** A patient's running for the clinician: what rises too fast, the weeks planned and done, and the last runs. */
@CssImport("./styles/runs.css")
public class RunCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int RUNS_SHOWN = 5;

    private final transient RunPage page;
    private final transient RunWords words;

    /**
     * @param add opens the dialog in which a run is written down for the patient
     */
    public RunCard(RunPage page, Runnable add) {
        this.page = page;
        this.words = new RunWords(this);
        addClassNames("rs-card", "rs-run-card");
        Button write = new Button(getTranslation("progress.runs.add"), click -> add.run());
        write.addThemeVariants(ButtonVariant.TERTIARY);
        Div head = new Div(new H2(getTranslation("progress.runs.title")), write);
        head.addClassName("rs-card-head");
        add(head);
        if (page.isEmpty()) {
            add(new Paragraph(getTranslation("progress.runs.none")));
            return;
        }
        page.load().warnings().forEach(warning -> add(warning(warning)));
        add(load(), change());
        RunDays days = new RunDays(page);
        if (!days.isEmpty()) {
            add(days);
        }
        add(weeks());
        if (!page.runs().isEmpty()) {
            add(new H3(getTranslation("progress.runs.last")), last());
        }
    }

    private Component warning(LoadWarning warning) {
        Paragraph line = new Paragraph(words.warning(warning, page.today()));
        line.addClassNames("rs-notice", "care");
        return line;
    }

    /** Words before numbers: how much of what the limit allows was run. */
    private Component load() {
        return new Paragraph(getTranslation(
                "progress.runs.load",
                words.minutes(page.load().lastSeven().running()),
                words.minutes(page.load().mostInSeven(page.limits()))));
    }

    private Component change() {
        Paragraph line = new Paragraph(words.change(page.load(), page.limits()));
        line.addClassName("rs-second");
        return line;
    }

    private Component weeks() {
        NativeTable table = new NativeTable();
        table.addClassName("rs-run-weeks");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("week", "planned", "done", "running", "distance")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(getTranslation("progress.runs.column." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        for (WeekLoad week : page.load().weeks()) {
            NativeTableRow row = table.getBody().addRow();
            row.addDataCell().setText(DayWords.date(this, week.monday(), page.today()));
            row.addDataCell().setText(minutes(week.planned()));
            row.addDataCell().setText(minutes(week.done()));
            row.addDataCell().setText(words.minutes(week.done().running()));
            row.addDataCell()
                    .setText(
                            week.done().measured() == 0
                                    ? getTranslation("progress.runs.unknown")
                                    : words.kilometres(week.done().metres()));
        }
        return table;
    }

    private String minutes(LoadSum sum) {
        return sum.runs() == 0
                ? getTranslation("progress.runs.no-run")
                : getTranslation("progress.runs.sum", words.minutes(sum.minutes()), sum.runs());
    }

    private Component last() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-log");
        page.runs().stream().limit(RUNS_SHOWN).forEach(run -> list.add(item(run)));
        return list;
    }

    private ListItem item(LoggedRun run) {
        Span day = new Span(DayWords.date(this, run.day(), page.today()));
        day.addClassName("rs-strong");
        Span what = new Span(words.line(run));
        Span pain = new Span(getTranslation("progress.runs.pain", run.pain()));
        pain.addClassName("rs-second");
        ListItem item = new ListItem(day, what, pain);
        if (run.note() != null) {
            Paragraph note = new Paragraph(run.note());
            note.addClassName("rs-quote");
            item.add(note);
        }
        return item;
    }
}
