package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.people.CareTeams;
import org.restride.people.Discharging;
import org.restride.people.Merging;
import org.restride.people.PatientPage;
import org.restride.people.PatientQuery;
import org.restride.people.PatientRecords;
import org.restride.people.PatientRow;
import org.restride.people.PatientState;
import org.restride.people.Staff;

/** The register of patients: personal data, care team, discharge, records of one person registered twice. */
class RegistryPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 30;

    private final transient PatientRecords patients;
    private final transient Discharging discharging;
    private final transient Merging merging;
    private final transient CareTeams teams;
    private final transient Staff staff;
    private final transient PatientDialogs dialogs;
    private final TextField search = new TextField();
    private final Checkbox discharged = new Checkbox(getTranslation("people.patients.discharged"));
    private final UnorderedList list = new UnorderedList();
    private final Span count = new Span();

    RegistryPanel(
            PatientRecords patients,
            Discharging discharging,
            Merging merging,
            CareTeams teams,
            Staff staff,
            PatientDialogs dialogs) {
        this.patients = patients;
        this.discharging = discharging;
        this.merging = merging;
        this.teams = teams;
        this.staff = staff;
        this.dialogs = dialogs;
        addClassName("rs-panel");
        search.setPlaceholder(getTranslation("people.patients.search"));
        search.setAriaLabel(getTranslation("people.patients.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        discharged.addValueChangeListener(change -> show());
        Button register = new Button(
                getTranslation("people.patients.register"),
                new Icon("user-plus"),
                click -> dialogs.register(this::show));
        Div filters = new Div(search, discharged, register);
        filters.addClassName("rs-filters");
        list.addClassName("rs-lines");
        count.addClassName("rs-meta");
        count.getElement().setAttribute("role", "status");
        add(filters, list, count);
        show();
    }

    private void show() {
        PatientPage page = patients.page(new PatientQuery(
                search.getValue(),
                PatientQuery.Whose.CLINIC,
                discharged.getValue(),
                PatientQuery.Order.NAME,
                false,
                0,
                ROWS));
        list.removeAll();
        page.rows().forEach(row -> list.add(line(row)));
        count.setText(
                page.total() == 0
                        ? getTranslation("people.patients.not-found", search.getValue())
                        : getTranslation("people.page.count", 1, page.rows().size(), page.total()));
    }

    private ListItem line(PatientRow row) {
        String born = row.birthDate() == null
                ? ""
                : row.birthDate()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(getLocale()));
        Span meta = new Span(String.join(" · ", born, String.join(", ", row.team())));
        meta.addClassName("rs-meta");
        Div words = new Div(new Span(row.fullName()), meta);
        words.addClassName("rs-choice-words");
        return new ListItem(words, acts(row));
    }

    private MenuBar acts(PatientRow row) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        var more = bar.addItem(new Icon("ellipsis"));
        more.setAriaLabel(getTranslation("people.staff.more", row.fullName()));
        var menu = more.getSubMenu();
        menu.addItem(getTranslation("people.registry.edit"), click -> dialogs.edit(row.id(), this::show));
        menu.addItem(getTranslation("people.invite"), click -> dialogs.invite(row.id(), row.fullName()));
        menu.addItem(getTranslation("people.access"), click -> dialogs.access(row.id(), row.fullName()));
        menu.addItem(
                getTranslation("people.registry.team"),
                click -> new CareTeamDialog(row.id(), row.fullName(), teams, staff.clinicians(), this::show).open());
        menu.addItem(
                getTranslation("people.registry.merge"),
                click -> new MergeDialog(row, patients, merging, this::show).open());
        if (row.state() == PatientState.ACTIVE) {
            menu.addItem(getTranslation("people.registry.discharge"), click -> discharge(row));
        } else {
            menu.addItem(getTranslation("people.registry.reactivate"), click -> {
                discharging.reactivate(row.id());
                Notices.done(getTranslation("people.registry.reactivated", row.fullName()));
                show();
            });
        }
        return bar;
    }

    private void discharge(PatientRow row) {
        Questions.ask(
                getTranslation("people.registry.discharge.title", row.fullName()),
                getTranslation("people.registry.discharge.text"),
                getTranslation("people.registry.discharge.send"),
                () -> {
                    discharging.discharge(row.id());
                    show();
                });
    }
}
