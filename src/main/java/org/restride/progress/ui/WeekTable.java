package org.restride.progress.ui;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.List;
import org.restride.base.ui.DayWords;
import org.restride.progress.Adherence;

/** The weeks of a plan as a table, for those who would rather read numbers than see bars. */
public class WeekTable extends NativeDetails {

    private static final long serialVersionUID = 1L;

    /**
     * @param today the patient's day
     */
    public WeekTable(Adherence adherence, LocalDate today) {
        addClassName("rs-as-table");
        setSummaryText(getTranslation("progress.weeks.table"));
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("week", "from", "done", "asked")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(getTranslation("progress.weeks." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        for (Adherence.Week week : adherence.weeks()) {
            NativeTableRow row = table.getBody().addRow();
            row.addDataCell().setText(String.valueOf(week.number()));
            row.addDataCell().setText(DayWords.date(this, week.from(), today));
            row.addDataCell().setText(String.valueOf(week.done()));
            row.addDataCell().setText(String.valueOf(week.asked()));
        }
        setContent(table);
    }
}
