package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditFilter;
import org.restride.audit.AuditTrail;
import org.restride.base.Audited.Deed;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.people.Clinics;
import org.restride.people.OpenWithReason;
import org.restride.people.PatientPage;
import org.restride.people.PatientRow;
import org.restride.people.Staff;
import org.restride.people.StaffMember;

/** The administrator's look at the audit: who looked at what, who changed what, and that nothing of it was altered. */
@CssImport("./styles/worklist.css")
@CssImport("./styles/audit.css")
@Route("audit")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class AuditView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final int DAYS_SHOWN = 7;

    private final transient AuditTrail trail;
    private final transient AuditDesk desk;
    private final transient AuditWords words;
    private final transient Clock clock;
    private final transient ZoneId zone;

    private final ComboBox<StaffMember> person = new ComboBox<>();
    private final TextField patient = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Select<Deed> deed = new Select<>();
    private final Grid<AuditEntry> grid = new Grid<>();
    private final MasterDetailLayout split = new MasterDetailLayout();
    private final Span count = new Span();
    private final Button more = new Button();

    private transient List<AuditEntry> entries = List.of();
    private transient AuditWords.Names names = new AuditWords.Names(Map.of(), Map.of());
    private @Nullable PatientId chosen;

    AuditView(
            AuditTrail trail,
            AuditDesk desk,
            AuditWords words,
            Staff staff,
            OpenWithReason openings,
            Clinics clinics,
            Clock clock) {
        this.trail = trail;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.zone = clinics.current().zone();
        addClassName("rs-audit");
        split.setMaster(log());
        split.setMasterSize("560px");
        split.setDetailSize("308px");
        split.addBackdropClickListener(click -> grid.deselectAll());
        split.addDetailEscapePressListener(escape -> grid.deselectAll());
        add(head(), new AuditFacts(desk, trail, openings, clinics, clock), filters(staff.all()), split);
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("audit.title"));
    }

    private Div head() {
        Span about = new Span(getTranslation("audit.about"));
        about.addClassName("rs-second");
        Anchor export = new Anchor(
                (DownloadHandler) download -> {
                    download.setFileName("audit-" + today() + ".csv");
                    download.setContentType("text/csv;charset=utf-8");
                    desk.export(filter(), download.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                getTranslation("audit.export"));
        export.addClassName("rs-button");
        Div head = new Div(new H1(getTranslation("audit.title")), about, export);
        head.addClassName("rs-head");
        return head;
    }

    private Div filters(List<StaffMember> staff) {
        person.setItems(staff);
        person.setItemLabelGenerator(StaffMember::name);
        person.setLabel(getTranslation("audit.filter.person"));
        person.setClearButtonVisible(true);
        patient.setLabel(getTranslation("audit.filter.patient"));
        patient.setHelperText(getTranslation("audit.filter.patient.help"));
        patient.setClearButtonVisible(true);
        patient.addValueChangeListener(change -> choosePatient(change.getValue().strip()));
        from.setLabel(getTranslation("audit.filter.from"));
        from.setValue(today().minusDays(DAYS_SHOWN - 1L));
        to.setLabel(getTranslation("audit.filter.to"));
        to.setValue(today());
        deed.setLabel(getTranslation("audit.filter.what"));
        deed.setEmptySelectionAllowed(true);
        deed.setItems(Deed.values());
        deed.setItemLabelGenerator(each -> getTranslation(each == null ? "audit.kind.all" : "audit.kind." + each));
        person.addValueChangeListener(change -> reload());
        from.addValueChangeListener(change -> reload());
        to.addValueChangeListener(change -> reload());
        deed.addValueChangeListener(change -> reload());
        count.addClassName("rs-second");
        Div filters = new Div(person, patient, from, to, deed, count);
        filters.addClassName("rs-filters");
        return filters;
    }

    private Div log() {
        grid.addColumn(entry -> DayWords.moment(this, entry.at(), zone, clock.instant()))
                .setHeader(getTranslation("audit.when"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(entry -> words.who(entry, names, getLocale()))
                .setHeader(getTranslation("audit.who"))
                .setWidth("172px")
                .setFlexGrow(0);
        grid.addColumn(entry -> words.what(entry, getLocale())).setHeader(getTranslation("audit.what"));
        grid.addColumn(entry -> words.whose(entry.patient(), names, getLocale()))
                .setHeader(getTranslation("audit.whose"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addColumn(AuditEntry::origin)
                .setHeader(getTranslation("audit.from"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.setPartNameGenerator(entry -> entry.deed().equals(Deed.OPENED_WITH_REASON.name()) ? "care" : null);
        grid.setEmptyStateText(getTranslation("audit.empty"));
        grid.asSingleSelect().addValueChangeListener(change -> showDetail(change.getValue()));
        more.setText(getTranslation("audit.more"));
        more.addClickListener(click -> showMore());
        Div log = new Div(grid, more);
        log.addClassName("rs-audit-log");
        return log;
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
        reload();
    }

    private AuditFilter filter() {
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

    private void reload() {
        show(trail.page(filter(), PAGE), new ArrayList<>());
    }

    private void showMore() {
        if (!entries.isEmpty()) {
            show(trail.page(filter().after(entries.getLast()), PAGE), new ArrayList<>(entries));
        }
    }

    private void show(List<AuditEntry> page, List<AuditEntry> before) {
        before.addAll(page);
        entries = List.copyOf(before);
        names = desk.names(entries);
        grid.setItems(entries);
        more.setVisible(page.size() == PAGE);
        count.setText(getTranslation("audit.count", entries.size()));
        split.setDetail(null);
    }

    private void showDetail(@Nullable AuditEntry entry) {
        split.setDetail(entry == null ? null : new AuditDetail(entry, names, words, zone, clock));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
