package org.restride.safety.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.restride.base.LiveUpdates.Subscription;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.people.Clinics;
import org.restride.safety.Worklist;
import org.restride.safety.WorklistPage;
import org.restride.safety.WorklistQuery;
import org.restride.safety.WorklistRow;
import org.restride.safety.WorklistUpdates;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** The clinician's home: who needs somebody, most urgent first, and what to do about it. */
@CssImport("./styles/worklist.css")
@Route("worklist")
@RolesAllowed(Role.Names.CLINICIAN)
class WorklistView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Worklist worklist;
    private final transient WorklistUpdates updates;
    private final transient WorklistDetail.Factory details;
    private final transient Clinics clinics;
    private final transient Clock clock;
    private final transient List<WorklistNotice> notices;

    private final Div told = new Div();
    private final WorklistList list = new WorklistList();
    private final MasterDetailLayout split = new MasterDetailLayout();
    private final Tabs tabs = new Tabs();
    private final Map<WorklistQuery.Tab, Tab> tabOf = new EnumMap<>(WorklistQuery.Tab.class);
    private final AtomicBoolean changed = new AtomicBoolean();

    private transient WorklistQuery query = WorklistQuery.first(WorklistQuery.Tab.MINE);
    private transient List<WorklistRow> rows = List.of();
    private transient @Nullable WorklistPage page;
    private transient @Nullable PatientId selected;
    private transient @Nullable Subscription subscription;

    WorklistView(
            Worklist worklist,
            WorklistUpdates updates,
            WorklistDetail.Factory details,
            Clinics clinics,
            Clock clock,
            List<WorklistNotice> notices) {
        this.worklist = worklist;
        this.updates = updates;
        this.details = details;
        this.clinics = clinics;
        this.clock = clock;
        this.notices = notices;
        told.addClassName("rs-told");
        addClassName("rs-worklist-view");
        for (WorklistQuery.Tab each : WorklistQuery.Tab.values()) {
            Tab tab = new Tab();
            tabOf.put(each, tab);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(change -> open(tabAt(tabs.getSelectedIndex())));
        list.onSelect(event -> select(event.patient()));
        list.onOpen(event -> openPatient(event.patient()));
        list.onAct(event -> act(event.patient()));
        list.onMore(event -> showMore());
        split.setMaster(list);
        split.setDetailSize("356px");
        split.setMasterSize("min(560px, 100vw)", true);
        split.addDetailEscapePressListener(escape -> deselect());
        split.addBackdropClickListener(click -> deselect());
        add(head(), told, tabs, split);
    }

    /** Reads anew whenever somebody comes here, also from here: the router keeps the page that is open. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(query.tab());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("safety.worklist.title"));
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        UI ui = attachEvent.getUI();
        subscription = updates.subscribe(() -> {
            if (changed.compareAndSet(false, true)) {
                ui.access(this::refresh);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        Optional.ofNullable(subscription).ifPresent(Subscription::close);
        subscription = null;
    }

    private Div head() {
        H1 title = new H1(getTranslation("safety.worklist.title"));
        Span day = new Span(DayWords.full(this, today()));
        day.addClassName("rs-second");
        Div head = new Div(title, day);
        head.addClassName("rs-head");
        return head;
    }

    private void open(WorklistQuery.Tab tab) {
        query = WorklistQuery.first(tab);
        WorklistPage first = worklist.open(query);
        show(first, first.rows());
        tell();
        deselect();
    }

    private void showMore() {
        WorklistPage next = worklist.open(query.after(rows.getLast()));
        List<WorklistRow> all = new ArrayList<>(rows);
        all.addAll(next.rows());
        show(next, all);
    }

    /** Reads again what is shown; if that fails, the old rows stay and say how old they are. */
    private void refresh() {
        changed.set(false);
        try {
            WorklistPage now =
                    worklist.again(new WorklistQuery(query.tab(), null, Math.max(rows.size(), query.limit())));
            show(now, now.rows());
            tell();
            showDetail();
        } catch (AccessDeniedException signedOutMeanwhile) {
            Optional.ofNullable(subscription).ifPresent(Subscription::close);
        } catch (DataAccessException problem) {
            Optional.ofNullable(page)
                    .ifPresent(old -> list.stale(getTranslation(
                            "safety.worklist.stale", DayWords.moment(this, old.asOf(), zone(), clock.instant()))));
        }
    }

    private void tell() {
        told.removeAll();
        notices.forEach(notice -> notice.now().ifPresent(told::add));
    }

    private void show(WorklistPage shown, List<WorklistRow> all) {
        page = shown;
        rows = List.copyOf(all);
        list.show(shown, rows, today());
        label(WorklistQuery.Tab.MINE, shown.counts().mine());
        label(WorklistQuery.Tab.TEAM, shown.counts().team());
        label(WorklistQuery.Tab.SNOOZED, shown.counts().snoozed());
    }

    private void label(WorklistQuery.Tab tab, int count) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("rs-meta");
        Tab shown = tabOf.get(tab);
        if (shown != null) {
            shown.removeAll();
            shown.add(new Span(getTranslation("safety.tab." + tab)), number);
        }
    }

    private void act(PatientId patient) {
        row(patient).ifPresent(row -> {
            select(patient);
            details.act(this, row, this::refresh);
        });
    }

    private void select(PatientId patient) {
        selected = patient;
        list.select(patient);
        showDetail();
    }

    private void deselect() {
        selected = null;
        list.selectNobody();
        split.setDetail(null);
    }

    private void showDetail() {
        PatientId patient = selected;
        if (patient == null) {
            return;
        }
        row(patient)
                .ifPresentOrElse(
                        row -> split.setDetail(details.of(row, today(), this::refresh, this::deselect)),
                        this::deselect);
    }

    private void openPatient(PatientId patient) {
        UI.getCurrent().navigate("patients/" + patient);
    }

    private Optional<WorklistRow> row(PatientId patient) {
        return rows.stream().filter(row -> row.patient().equals(patient)).findFirst();
    }

    private static WorklistQuery.Tab tabAt(int index) {
        return List.of(WorklistQuery.Tab.values()).get(Math.max(index, 0));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return clinics.current().zone();
    }
}
