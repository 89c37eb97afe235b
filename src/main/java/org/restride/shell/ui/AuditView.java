package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditTrail;
import org.restride.base.Audited.Deed;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.people.Clinics;
import org.restride.people.OpenWithReason;
import org.restride.people.Staff;

/** The administrator's look at the audit: who looked at what, who changed what, and that nothing of it was altered. */
@CssImport("./styles/worklist.css")
@CssImport("./styles/audit.css")
@Route("audit")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class AuditView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient AuditTrail trail;
    private final transient AuditDesk desk;
    private final transient AuditWords words;
    private final transient Clock clock;
    private final transient ZoneId zone;

    private final AuditFilters filters;
    private final Grid<AuditEntry> grid = new Grid<>();
    private final MasterDetailLayout split = new MasterDetailLayout();
    private final Button more = new Button();

    private transient List<AuditEntry> entries = List.of();
    private transient AuditWords.Names names = new AuditWords.Names(Map.of(), Map.of());

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
        split.setMasterSize("min(560px, 100vw)");
        split.setDetailSize("308px");
        split.addBackdropClickListener(click -> grid.deselectAll());
        split.addDetailEscapePressListener(escape -> grid.deselectAll());
        filters = new AuditFilters(desk, staff.all(), clock, zone, this::reload);
        add(head(), new AuditFacts(desk, trail, openings, clinics, clock), filters, split);
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
                    desk.export(filters.filter(), download.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                getTranslation("audit.export"));
        export.addClassName("rs-button");
        Div head = new Div(new H1(getTranslation("audit.title")), about, export);
        head.addClassName("rs-head");
        return head;
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

    private void reload() {
        show(trail.page(filters.filter(), PAGE), new ArrayList<>());
    }

    private void showMore() {
        if (!entries.isEmpty()) {
            show(trail.page(filters.filter().after(entries.getLast()), PAGE), new ArrayList<>(entries));
        }
    }

    private void show(List<AuditEntry> page, List<AuditEntry> before) {
        before.addAll(page);
        entries = List.copyOf(before);
        names = desk.names(entries);
        grid.setItems(entries);
        more.setVisible(page.size() == PAGE);
        filters.showCount(entries.size());
        split.setDetail(null);
    }

    private void showDetail(@Nullable AuditEntry entry) {
        split.setDetail(entry == null ? null : new AuditDetail(entry, names, words, zone, clock));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
