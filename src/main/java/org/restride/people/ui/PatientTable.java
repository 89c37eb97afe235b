package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.restride.people.PatientQuery;
import org.restride.people.PatientRow;

/** The rows of the patients' list. */
class PatientTable extends Div {

    private static final long serialVersionUID = 1L;

    private final Grid<PatientRow> grid = new Grid<>();
    private final Grid.Column<PatientRow> joined;
    private final Div empty = new Div();
    private final transient PatientDialogs dialogs;
    private final transient Clock clock;

    PatientTable(PatientDialogs dialogs, Runnable reload) {
        this.dialogs = dialogs;
        this.clock = dialogs.clock();
        addClassName("rs-table");
        empty.addClassName("rs-empty");
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("people.column.name"))
                .setKey("name")
                .setSortable(true)
                .setFlexGrow(3)
                .setRowHeader(true);
        grid.addColumn(this::born)
                .setHeader(getTranslation("people.column.birth"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.externalNumber() == null ? "" : row.externalNumber())
                .setHeader(getTranslation("people.column.number"))
                .setFlexGrow(1);
        grid.addColumn(row -> String.join(", ", row.team()))
                .setHeader(getTranslation("people.column.team"))
                .setFlexGrow(2);
        joined = grid.addComponentColumn(this::standing)
                .setHeader(getTranslation("people.column.standing"))
                .setKey("registered")
                .setSortable(true)
                .setFlexGrow(2);
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("people.column.acts"))
                .setWidth("190px")
                .setFlexGrow(0);
        grid.addSortListener(sort -> reload.run());
        grid.setAllRowsVisible(true);
        grid.setMultiSort(false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(grid, empty);
    }

    PatientQuery.Order order() {
        return sorted(joined) ? PatientQuery.Order.REGISTERED : PatientQuery.Order.NAME;
    }

    boolean descending() {
        return grid.getSortOrder().stream().anyMatch(order -> order.getDirection() == SortDirection.DESCENDING);
    }

    void show(List<PatientRow> rows, String searched) {
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        empty.setText(
                searched.isBlank()
                        ? getTranslation("people.patients.empty")
                        : getTranslation("people.patients.not-found", searched));
    }

    private boolean sorted(Grid.Column<PatientRow> column) {
        return grid.getSortOrder().stream().map(GridSortOrder::getSorted).anyMatch(column::equals);
    }

    private Component name(PatientRow row) {
        if (!row.open()) {
            return new Span(row.fullName());
        }
        Anchor link = new Anchor("patients/" + row.id(), row.fullName());
        link.addClassName("rs-row-link");
        return link;
    }

    private String born(PatientRow row) {
        LocalDate birth = row.birthDate();
        if (birth == null) {
            return "";
        }
        int age = Period.between(birth, LocalDate.now(clock)).getYears();
        String day = birth.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()));
        return getTranslation("people.born", day, age);
    }

    private Component standing(PatientRow row) {
        if (!row.open()) {
            return new Span(getTranslation("people.standing.other"));
        }
        if (row.joinedAt() == null) {
            Span tag = new Span(getTranslation("people.standing.invited"));
            tag.addClassName("rs-tag");
            return tag;
        }
        return new Span(getTranslation("people.standing.joined"));
    }

    private Component acts(PatientRow row) {
        Button act = row.open()
                ? new Button(getTranslation("people.invite"), click -> dialogs.invite(row.id(), row.fullName()))
                : new Button(
                        getTranslation("people.open-with-reason"), click -> dialogs.open(row.id(), row.fullName()));
        act.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        act.setVisible(!row.open() || row.joinedAt() == null);
        return act;
    }
}
