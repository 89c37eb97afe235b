package org.restride.safety.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.restride.base.ui.DayWords;
import org.restride.safety.Comparison;

/** What other numbers would have alerted on, next to those of today: in words, by week, and for whom. */
class ComparisonPanel extends Div {

    private static final long serialVersionUID = 1L;

    ComparisonPanel(Comparison comparison) {
        addClassName("rs-comparison");
        add(new Paragraph(getTranslation("safety.tuning.sum", comparison.after(), comparison.before())
                + " "
                + getTranslation("safety.tuning.patients", comparison.more(), comparison.fewer())));
        add(weeks(comparison));
        if (!comparison.examples().isEmpty()) {
            add(new H3(getTranslation("safety.tuning.examples")), examples(comparison));
        }
        if (comparison.failed() > 0) {
            add(new Paragraph(getTranslation("safety.tuning.failed", comparison.failed())));
        }
        Paragraph limits = new Paragraph(getTranslation("safety.tuning.limits"));
        limits.addClassName("rs-meta");
        add(limits);
    }

    private NativeTable weeks(Comparison comparison) {
        int most = comparison.weeks().stream()
                .mapToInt(week -> Math.max(week.before(), week.after()))
                .max()
                .orElse(0);
        NativeTable table = new NativeTable();
        table.setCaptionText(getTranslation("safety.tuning.weeks"));
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("week", "before", "after")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(getTranslation("safety.tuning.column." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        LocalDate last = comparison.weeks().getLast().from().plusDays(6);
        for (Comparison.Week week : comparison.weeks()) {
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell from = row.addHeaderCell();
            from.setText(DayWords.date(this, week.from(), last));
            from.getElement().setAttribute("scope", "row");
            row.addDataCell().add(bar(week.before(), most, "before"));
            row.addDataCell().add(bar(week.after(), most, "after"));
        }
        return table;
    }

    private static Span bar(int count, int most, String which) {
        Span line = new Span();
        line.addClassNames("rs-comparison-bar", which);
        line.getStyle().set("inline-size", (most == 0 ? 0 : Math.round(80f * count / most)) + "%");
        line.getElement().setAttribute("aria-hidden", "true");
        Span cell = new Span(line, new Span(String.valueOf(count)));
        cell.addClassName("rs-comparison-cell");
        return cell;
    }

    private UnorderedList examples(Comparison comparison) {
        UnorderedList list = new UnorderedList();
        comparison
                .examples()
                .forEach(example -> list.add(new ListItem(
                        new Anchor("patients/" + example.patient(), example.name()),
                        new Span(" " + getTranslation("safety.tuning.example", example.after(), example.before())))));
        return list;
    }
}
