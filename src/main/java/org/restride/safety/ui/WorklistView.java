package org.restride.safety.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.LiveUpdates.Subscription;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.base.ui.ListTrail;
import org.restride.people.Clinics;
import org.restride.people.ui.PatientDialogs;
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
    private final transient WorklistLeaving leaving;
    private final transient PatientDialogs people;
    private final transient Clinics clinics;
    private final transient Clock clock;
    private final transient List<WorklistNotice> notices;

    private final Div told = new Div();
    private final WorklistList list = new WorklistList();
    private final MasterDetailLayout split = new MasterDetailLayout();
    private final WorklistTabs tabs = new WorklistTabs(this::open);
    private final AtomicBoolean changed = new AtomicBoolean();
    private final transient Undo undo = new Undo(this::refresh);
    private final transient Desk desk = new Desk(this, undo, this::refresh);

    private transient WorklistQuery query = WorklistQuery.first(WorklistQuery.Tab.MINE);
    private transient List<WorklistRow> rows = List.of();
    private transient @Nullable WorklistPage page;
    private transient @Nullable PatientId selected;
    private transient @Nullable Subscription subscription;
    private boolean paused;

    WorklistView(
            Worklist worklist,
            WorklistUpdates updates,
            WorklistDetail.Factory details,
            WorklistLeaving leaving,
            PatientDialogs people,
            Clinics clinics,
            Clock clock,
            List<WorklistNotice> notices) {
        this.worklist = worklist;
        this.updates = updates;
        this.details = details;
        this.leaving = leaving;
        this.people = people;
        this.clinics = clinics;
        this.clock = clock;
        this.notices = notices;
        told.addClassName("rs-told");
        addClassName("rs-worklist-view");
        list.onSelect(event -> select(event.patient()));
        list.onOpen(event -> UI.getCurrentOrThrow().navigate("patients/" + event.patient()));
        list.onAct(event -> act(event.act(), event.patients()));
        list.onFilter(event -> filter(event.filter()));
        list.onLeave(event -> deselect());
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
                ui.access(this::changedElsewhere);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        Optional.ofNullable(subscription).ifPresent(Subscription::close);
        subscription = null;
        try {
            undo.settle();
        } catch (AccessDeniedException | DomainError notDone) {
            // Nobody is signed in any more: what was to be signed stays proposed, and stands on the list.
            page = null;
        }
    }

    private Div head() {
        H1 title = new H1(getTranslation("safety.worklist.title"));
        Span day = new Span(DayWords.full(this, LocalDate.ofInstant(clock.instant(), zone())));
        day.addClassNames("rs-second", "rs-grow");
        Button add = new Button(
                getTranslation("safety.worklist.add"), new Icon("user-plus"), click -> people.register(this::refresh));
        Div head = new Div(title, day, add);
        head.addClassName("rs-head");
        return head;
    }

    private void open(WorklistQuery.Tab tab) {
        query = new WorklistQuery(tab, query.filter(), null, query.limit());
        WorklistPage first = worklist.open(query);
        show(first, first.rows(), Map.of());
        tell();
        deselect();
    }

    private void filter(WorklistQuery.Filter filter) {
        query = query.with(filter);
        WorklistPage found = worklist.again(query);
        show(found, found.rows(), Map.of());
    }

    private void showMore() {
        WorklistPage next = worklist.open(query.after(rows.getLast()));
        List<WorklistRow> all = new ArrayList<>(rows);
        all.addAll(next.rows());
        show(next, all, Map.of());
    }

    private void changedElsewhere() {
        if (!paused) {
            refresh(true);
        }
    }

    /** After something was done here. */
    private void refresh() {
        refresh(false);
    }

    /**
     * Reads again what is shown; if that fails, the old rows stay and say how old they are.
     *
     * @param elsewhere whether what has changed is somebody else's doing, so that rows that go say why
     */
    private void refresh(boolean elsewhere) {
        changed.set(false);
        try {
            WorklistPage now = worklist.again(query.again(rows.size()));
            Map<PatientId, String> why = elsewhere ? leaving.of(this, rows, now) : Map.of();
            show(now, now.rows(), why);
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

    private void show(WorklistPage shown, List<WorklistRow> all, Map<PatientId, String> why) {
        page = shown;
        rows = List.copyOf(all);
        ListTrail.keep(rows.stream().map(WorklistRow::patient).toList());
        list.show(shown, rows, zone(), why);
        tabs.count(shown.counts());
    }

    private void act(String what, Set<PatientId> patients) {
        if (what.equals("undo")) {
            undo.undo();
        } else if (what.equals("live")) {
            pause(!paused);
        } else {
            List<WorklistRow> meant = rows.stream()
                    .filter(row -> patients.contains(row.patient()))
                    .toList();
            Act.of(what).filter(act -> !meant.isEmpty()).ifPresent(act -> details.acts()
                    .perform(act, meant, desk));
        }
    }

    /** While it is paused nothing moves under the clinician's eyes; going on shows what has come meanwhile. */
    private void pause(boolean wanted) {
        paused = wanted;
        list.pause(wanted);
        if (!wanted) {
            refresh(true);
        }
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
        rows.stream()
                .filter(row -> row.patient().equals(patient))
                .findFirst()
                .ifPresentOrElse(row -> split.setDetail(details.of(row, today, desk, this::deselect)), this::deselect);
    }

    private ZoneId zone() {
        return clinics.current().zone();
    }
}
