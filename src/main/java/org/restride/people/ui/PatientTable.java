package org.restride.people.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.people.PatientQuery;
import org.restride.people.PatientRow;

/** The rows of the patients' list. */
class PatientTable extends Div {

    private static final long serialVersionUID = 1L;

    /** Pixels; up to this width there is one column, with the birth date below the name. */
    private static final int PHONE = 720;

    private static final String ACTS_WIDTH = "190px";

    private final Grid<PatientRow> grid = new Grid<>();
    private final Grid.Column<PatientRow> joined;
    private final Grid.Column<PatientRow> acts;
    private final List<Grid.Column<PatientRow>> roomy = new ArrayList<>();
    private @Nullable Registration resizing;
    private boolean narrow;
    private boolean anyActs;
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
        roomy.add(grid.addColumn(this::born)
                .setHeader(getTranslation("people.column.birth"))
                .setFlexGrow(2));
        roomy.add(grid.addColumn(row -> row.externalNumber() == null ? "" : row.externalNumber())
                .setHeader(getTranslation("people.column.number"))
                .setFlexGrow(1));
        roomy.add(grid.addColumn(row -> String.join(", ", row.team()))
                .setHeader(getTranslation("people.column.team"))
                .setFlexGrow(2));
        joined = grid.addComponentColumn(this::standing)
                .setHeader(getTranslation("people.column.standing"))
                .setKey("registered")
                .setSortable(true)
                .setFlexGrow(2);
        roomy.add(joined);
        acts = grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("people.column.acts"))
                .setWidth(ACTS_WIDTH)
                .setFlexGrow(0);
        grid.addSortListener(sort -> reload.run());
        grid.setAllRowsVisible(true);
        grid.setMultiSort(false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(grid, empty);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
    }

    private void fit(int width) {
        narrow = width > 0 && width <= PHONE;
        roomy.forEach(column -> column.setVisible(!narrow));
        acts.setVisible(anyActs);
        acts.setWidth(narrow ? "140px" : ACTS_WIDTH);
        setClassName("rs-narrow", narrow);
    }

    PatientQuery.Order order() {
        return sorted(joined) ? PatientQuery.Order.REGISTERED : PatientQuery.Order.NAME;
    }

    boolean descending() {
        return grid.getSortOrder().stream().anyMatch(order -> order.getDirection() == SortDirection.DESCENDING);
    }

    void show(List<PatientRow> rows, String searched) {
        grid.setItems(rows);
        anyActs = rows.stream().anyMatch(PatientTable::canAct);
        acts.setVisible(anyActs);
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
        Div name = new Div(row.open() ? link(row) : new Span(row.fullName()));
        name.addClassName("rs-name");
        Span below = new Span(Stream.of(born(row), row.externalNumber() == null ? "" : row.externalNumber())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        below.addClassName("rs-below");
        name.add(below);
        return name;
    }

    private static Anchor link(PatientRow row) {
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
        act.setVisible(canAct(row));
        return act;
    }

    private static boolean canAct(PatientRow row) {
        return !row.open() || row.joinedAt() == null;
    }
}
