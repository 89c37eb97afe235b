package org.restride.shell.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restride.audit.AuditFilter;
import org.restride.base.Audited.Deed;
import org.restride.base.PatientId;
import org.restride.people.PatientPage;
import org.restride.people.PatientRow;
import org.restride.people.StaffMember;

/** Whose deeds, on whose record, when and of which kind the administrator wants to see. */
class AuditFilters extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_SHOWN = 7;

    private final transient AuditDesk desk;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final ZoneId zone;

    private final ComboBox<StaffMember> person = new ComboBox<>();
    private final TextField patient = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Select<Deed> deed = new Select<>();
    private final Span count = new Span();
    private @Nullable PatientId chosen;

    /**
     * @param zone whose days are meant
     * @param changed runs whenever something else is wanted
     */
    AuditFilters(AuditDesk desk, List<StaffMember> staff, Clock clock, ZoneId zone, Runnable changed) {
        this.desk = desk;
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
        addClassName("rs-filters");
        person.setItems(staff);
        person.setItemLabelGenerator(StaffMember::name);
        person.setLabel(getTranslation("audit.filter.person"));
        person.setClearButtonVisible(true);
        patient.setLabel(getTranslation("audit.filter.patient"));
        patient.setHelperText(getTranslation("audit.filter.patient.help"));
        patient.setClearButtonVisible(true);
        from.setLabel(getTranslation("audit.filter.from"));
        from.setValue(today().minusDays(DAYS_SHOWN - 1L));
        to.setLabel(getTranslation("audit.filter.to"));
        to.setValue(today());
        deed.setLabel(getTranslation("audit.filter.what"));
        deed.setEmptySelectionAllowed(true);
        deed.setItems(Deed.values());
        deed.setItemLabelGenerator(each -> getTranslation(each == null ? "audit.kind.all" : "audit.kind." + each));
        patient.addValueChangeListener(change -> choosePatient(change.getValue().strip()));
        person.addValueChangeListener(change -> changed.run());
        from.addValueChangeListener(change -> changed.run());
        to.addValueChangeListener(change -> changed.run());
        deed.addValueChangeListener(change -> changed.run());
        count.addClassName("rs-second");
        count.getElement().setAttribute("role", "status");
        add(person, patient, from, to, deed, count);
    }

    AuditFilter filter() {
        StaffMember who = person.getValue();
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        return new AuditFilter(
                who == null ? null : who.id(),
                chosen,
                deed.getValue(),
                first == null ? Instant.EPOCH : first.atStartOfDay(zone).toInstant(),
                (last == null ? today() : last).plusDays(1).atStartOfDay(zone).toInstant(),
                null);
    }

    void showCount(int entries) {
        count.setText(getTranslation("audit.count", entries));
    }

    private void choosePatient(String text) {
        chosen = null;
        patient.setInvalid(false);
        if (!text.isEmpty()) {
            PatientPage found = desk.find(text);
            if (found.total() != 1) {
                patient.setErrorMessage(getTranslation("audit.filter.patient.found", found.total()));
                patient.setInvalid(true);
                return;
            }
            PatientRow only = found.rows().getFirst();
            chosen = only.id();
            patient.setHelperText(getTranslation("audit.filter.patient.only", only.fullName()));
        } else {
            patient.setHelperText(getTranslation("audit.filter.patient.help"));
        }
        changed.run();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
