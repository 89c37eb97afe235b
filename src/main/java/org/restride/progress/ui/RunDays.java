package org.restride.progress.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import org.restride.base.ui.DayWords;
import org.restride.progress.RunPage;

/** This week day by day, planned against done; days with neither are left out. */
class RunDays extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final transient RunWords words;

    RunDays(RunPage page) {
        this.words = new RunWords(this);
        addClassName("rs-run-weeks");
        setCaptionText(getTranslation("progress.runs.days"));
        NativeTableRow head = getHead().addRow();
        for (String column : List.of("day", "planned", "done")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(getTranslation("progress.runs.column." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        LocalDate monday = page.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        monday.datesUntil(monday.plusWeeks(1)).forEach(day -> row(page, day));
    }

    private void row(RunPage page, LocalDate day) {
        String planned = page.planned().stream()
                .filter(run -> run.day().equals(day))
                .map(run -> run.title() + ", " + words.minutes(run.load().minutes()))
                .collect(Collectors.joining("; "));
        String done = page.runs().stream()
                .filter(run -> run.day().equals(day))
                .map(words::line)
                .collect(Collectors.joining("; "));
        if (planned.isEmpty() && done.isEmpty()) {
            return;
        }
        NativeTableRow row = getBody().addRow();
        row.addDataCell().setText(DayWords.date(this, day, page.today()));
        row.addDataCell().setText(planned.isEmpty() ? getTranslation("progress.runs.no-run") : planned);
        row.addDataCell()
                .setText(
                        !done.isEmpty()
                                ? done
                                : getTranslation(
                                        day.isBefore(page.today()) ? "progress.runs.no-run" : "progress.runs.ahead"));
    }

    /** Whether there is anything in this week. */
    boolean isEmpty() {
        return getBody().getRowCount() == 0;
    }
}
