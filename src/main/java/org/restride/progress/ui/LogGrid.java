package org.restride.progress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.DayWords;
import org.restride.plans.PlanItem;
import org.restride.progress.PaperDay;
import org.restride.progress.PaperSheet;
import org.restride.progress.SessionEntry.Outcome;

/**
 * A week of a log as it looks on paper: days down, exercises and scales across. One letter a cell, so that a sheet is keyed in with letters
 * and the tab key alone.
 */
class LogGrid extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WORST = 10;

    private final List<Line> lines = new ArrayList<>();

    /** The fields of one day. */
    private record Line(
            LocalDate day,
            Map<UUID, TextField> marks,
            TextField pain,
            TextField morning,
            @Nullable TextField effort) {}

    LogGrid(PaperSheet sheet, Map<UUID, String> titles) {
        addClassName("rs-log-grid");
        OrderedList legend = new OrderedList();
        sheet.items().forEach(item -> legend.add(new ListItem(titles.getOrDefault(item.id(), ""))));
        legend.addClassName("rs-log-legend");
        NativeTable table = new NativeTable();
        heads(table, sheet);
        sheet.lines().forEach(line -> row(table, sheet, line, titles));
        add(legend, table);
    }

    private void heads(NativeTable table, PaperSheet sheet) {
        NativeTableRow row = table.getHead().addRow();
        head(row, getTranslation("progress.paper.day"));
        for (int number = 1; number <= sheet.items().size(); number++) {
            head(row, Integer.toString(number));
        }
        head(row, getTranslation("progress.paper.pain"));
        head(row, getTranslation("progress.paper.morning"));
        if (sheet.effortAsked()) {
            head(row, getTranslation("progress.paper.effort"));
        }
        head(row, getTranslation("progress.paper.state"));
    }

    private static void head(NativeTableRow row, String text) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
    }

    private void row(NativeTable table, PaperSheet sheet, PaperSheet.Line line, Map<UUID, String> titles) {
        PaperDay known = line.known();
        String day = DayWords.full(this, known.day());
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell head = row.addHeaderCell();
        head.setText(DayWords.brief(this, known.day()));
        head.getElement().setAttribute("scope", "row");
        Map<UUID, TextField> marks = new LinkedHashMap<>();
        for (PlanItem item : sheet.items()) {
            TextField field = field(line, titles.getOrDefault(item.id(), "") + ", " + day);
            field.setAllowedCharPattern("[xX/0-]");
            field.setMaxLength(1);
            field.setValue(mark(known.marks().get(item.id())));
            marks.put(item.id(), field);
            row.addDataCell().add(field);
        }
        TextField pain = score(line, getTranslation("progress.paper.pain") + ", " + day, known.pain());
        TextField morning = score(line, getTranslation("progress.paper.morning") + ", " + day, known.morning());
        row.addDataCell().add(pain);
        row.addDataCell().add(morning);
        TextField effort = null;
        if (sheet.effortAsked()) {
            effort = score(line, getTranslation("progress.paper.effort") + ", " + day, known.effort());
            row.addDataCell().add(effort);
        }
        row.addDataCell().setText(getTranslation("progress.paper.state." + line.state()));
        if (line.isOpen()) {
            lines.add(new Line(known.day(), marks, pain, morning, effort));
        }
    }

    private static TextField field(PaperSheet.Line line, String label) {
        TextField field = new TextField();
        field.setAriaLabel(label);
        field.setAutoselect(true);
        field.setEnabled(line.isOpen());
        field.addClassName("rs-log-cell");
        return field;
    }

    private static TextField score(PaperSheet.Line line, String label, @Nullable Integer score) {
        TextField field = field(line, label);
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(2);
        field.setValue(score == null ? "" : score.toString());
        return field;
    }

    void focusFirst() {
        lines.stream()
                .flatMap(line -> line.marks().values().stream())
                .findFirst()
                .ifPresent(TextField::focus);
    }

    /** Marks each field that holds something else than what its column asks for. */
    boolean isValid() {
        boolean valid = true;
        for (Line line : lines) {
            for (TextField mark : line.marks().values()) {
                valid &= check(mark, mark.isEmpty() || outcome(mark.getValue()).isPresent());
            }
            valid &= checkScore(line.pain());
            valid &= checkScore(line.morning());
            TextField effort = line.effort();
            valid &= effort == null || checkScore(effort);
        }
        return valid;
    }

    private static boolean checkScore(TextField field) {
        Integer score = score(field);
        return check(field, field.isEmpty() || (score != null && score <= WORST));
    }

    private static boolean check(TextField field, boolean valid) {
        field.setInvalid(!valid);
        return valid;
    }

    /** What stands on the days that can be keyed in. */
    List<PaperDay> read() {
        return lines.stream().map(LogGrid::read).toList();
    }

    private static PaperDay read(Line line) {
        Map<UUID, Outcome> marks = new HashMap<>();
        line.marks().forEach((item, field) -> outcome(field.getValue()).ifPresent(mark -> marks.put(item, mark)));
        TextField effort = line.effort();
        return new PaperDay(
                line.day(), marks, score(line.pain()), score(line.morning()), effort == null ? null : score(effort));
    }

    private static @Nullable Integer score(TextField field) {
        String typed = field.getValue().strip();
        return typed.matches("[0-9]{1,2}") ? Integer.valueOf(typed) : null;
    }

    private static Optional<Outcome> outcome(String letter) {
        return switch (letter) {
            case "x", "X" -> Optional.of(Outcome.DONE);
            case "/" -> Optional.of(Outcome.PARTLY);
            case "0", "-" -> Optional.of(Outcome.SKIPPED);
            default -> Optional.empty();
        };
    }

    private static String mark(@Nullable Outcome outcome) {
        return switch (outcome) {
            case null -> "";
            case DONE -> "x";
            case PARTLY -> "/";
            case SKIPPED -> "0";
        };
    }
}
