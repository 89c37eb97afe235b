package org.restride.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.restride.base.Access;
import org.restride.base.DomainError;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.KeyBar;
import org.restride.base.ui.ListTrail;
import org.restride.messages.ui.AppointmentPanel;
import org.restride.messages.ui.ConversationPanel;
import org.restride.people.PatientRecords;
import org.restride.people.ui.PatientDialogs;
import org.restride.plans.ui.PlanChoicePanel;
import org.restride.plans.ui.PlanNavigation;
import org.restride.safety.ui.WorklistDialogs;
import org.restride.shell.PatientChart;
import org.restride.shell.PatientCharts;

/** One patient for the clinician: the header stays, tabs below it; what arrives while it is open shows within a second. */
@Route("patients/:patient")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/worklist.css")
@CssImport("./styles/audit.css")
@CssImport("./styles/patient.css")
class PatientView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private enum Part {
        OVERVIEW,
        PLAN,
        SESSIONS,
        RUNS,
        MEASURES,
        MESSAGES,
        RECORD
    }

    private final transient PatientCharts charts;
    private final transient PatientRecords patients;
    private final transient PatientDialogs dialogs;
    private final transient WorklistDialogs worklist;
    private final transient PatientParts parts;
    private final transient LiveUpdates live;
    private final transient Access access;

    private final Tabs tabs = new Tabs();
    private final Div content = new Div();
    private final transient TimeLine.Memory memory = new TimeLine.Memory();
    private final AtomicBoolean changed = new AtomicBoolean();
    private transient @Nullable PatientId patient;
    private transient @Nullable PatientChart chart;
    private @Nullable PlanChoicePanel choice;
    private @Nullable ConversationPanel conversation;
    private @Nullable PatientHead head;
    private transient LiveUpdates.@Nullable Subscription subscription;

    PatientView(
            PatientCharts charts,
            PatientRecords patients,
            PatientDialogs dialogs,
            WorklistDialogs worklist,
            PatientParts parts,
            LiveUpdates live,
            Access access) {
        this.charts = charts;
        this.patients = patients;
        this.dialogs = dialogs;
        this.worklist = worklist;
        this.parts = parts;
        this.live = live;
        this.access = access;
        addClassName("rs-patient-page");
        content.addClassNames("rs-body", "rs-patient-body");
        for (Part part : Part.values()) {
            tabs.add(new Tab(getTranslation("patient.tab." + part)));
        }
        tabs.addSelectedChangeListener(change -> showContent());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientId wanted = event.getRouteParameters()
                .get("patient")
                .flatMap(PatientView::id)
                .orElseThrow(NotFoundException::new);
        unsubscribe();
        patient = wanted;
        if (access.careOf(wanted)) {
            open(wanted);
        } else {
            parts.lasting(wanted)
                    .ifPresentOrElse(
                            lasting -> event.forwardTo(PatientView.class, parameters(lasting)),
                            () -> showStranger(wanted));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("patient.title"));
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        subscribe(attachEvent.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        unsubscribe();
    }

    private void open(PatientId wanted) {
        try {
            choice = parts.choice(wanted, this::goTo).orElse(null);
            PatientChart opened = charts.open(wanted, getLocale());
            memory.begin(opened.around().lastLook().orElse(null));
            show(opened);
        } catch (DomainError.NotFound missing) {
            throw new NotFoundException(missing.textKey());
        }
        getUI().ifPresent(this::subscribe);
    }

    /** Of somebody outside the care team nothing but the name is shown, until the record is opened with a reason. */
    private void showStranger(PatientId wanted) {
        chart = null;
        String name =
                Optional.ofNullable(patients.names(Set.of(wanted)).get(wanted)).orElseThrow(NotFoundException::new);
        removeAll();
        add(new StrangerPanel(name, () -> dialogs.open(wanted, name)));
    }

    private void subscribe(UI ui) {
        PatientId shown = patient;
        if (shown == null || chart == null || subscription != null) {
            return;
        }
        subscription = live.subscribe(shown, topic -> {
            if (changed.compareAndSet(false, true)) {
                ui.access(this::refresh);
            }
        });
    }

    private void unsubscribe() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void refresh() {
        changed.set(false);
        PatientId shown = patient;
        if (shown != null && access.careOf(shown)) {
            PatientChart again = charts.again(shown, getLocale());
            if (conversation == null || head == null) {
                show(again);
            } else {
                renew(again, head);
            }
        }
    }

    /** While somebody writes only the head changes: a conversation reads by itself what is new. */
    private void renew(PatientChart read, PatientHead old) {
        chart = read;
        head = head(read);
        replace(old, head);
    }

    private PatientHead head(PatientChart read) {
        return new PatientHead(
                read,
                () -> select(Part.MESSAGES),
                () -> worklist.unlock(this, read.who().id(), this::refresh));
    }

    private void show(PatientChart read) {
        chart = read;
        removeAll();
        head = head(read);
        add(head);
        if (choice != null) {
            add(choice);
        }
        parts.recalled(read, this::refresh).forEach(this::add);
        add(tabs, content, keys());
        showContent();
    }

    private KeyBar keys() {
        KeyBar keys = new KeyBar();
        for (int tab = 1; tab <= Part.values().length; tab++) {
            keys.tells(
                    String.valueOf(tab),
                    tab == 1 ? getTranslation("patient.key.tabs", Part.values().length) : "",
                    null);
        }
        keys.tells("e", getTranslation("patient.key.plan"), null)
                .tells("m", getTranslation("patient.key.message"), null)
                .tells("j", getTranslation("patient.key.next"), null)
                .tells("k", getTranslation("patient.key.previous"), null)
                .addPressedListener(event -> pressed(event.key()));
        keys.addClassName("rs-patient-keys");
        return keys;
    }

    private void pressed(String key) {
        PatientChart shown = chart;
        if (shown == null) {
            return;
        }
        switch (key) {
            case "e" ->
                getUI().ifPresent(ui ->
                        ui.navigate(PlanNavigation.builder(shown.who().id())));
            case "m" -> select(Part.MESSAGES);
            case "j" -> beside(shown, 1);
            case "k" -> beside(shown, -1);
            default -> tabs.setSelectedIndex(Integer.parseInt(key) - 1);
        }
    }

    private void select(Part part) {
        tabs.setSelectedIndex(List.of(Part.values()).indexOf(part));
    }

    private void beside(PatientChart shown, int places) {
        getUI().ifPresent(ui -> ListTrail.beside(ui, shown.who().id(), places).ifPresent(this::goTo));
    }

    private void showContent() {
        PatientChart shown = chart;
        if (shown == null) {
            return;
        }
        conversation = null;
        content.removeAll();
        Part part = List.of(Part.values()).get(Math.max(0, tabs.getSelectedIndex()));
        content.add(
                switch (part) {
                    case OVERVIEW -> parts.overview(shown, memory, this::refresh);
                    case SESSIONS ->
                        new SessionHistory(shown, charts.replaced(shown.who().id()));
                    case RUNS -> parts.runs(shown);
                    case PLAN -> parts.plan(shown);
                    case MEASURES -> parts.measures(shown, this::refresh);
                    case MESSAGES -> conversation(shown);
                    case RECORD ->
                        new RecordPanel(
                                shown,
                                () -> dialogs.edit(shown.who().id(), this::refresh),
                                () -> dialogs.invite(
                                        shown.who().id(), shown.who().fullName()),
                                () -> dialogs.access(
                                        shown.who().id(), shown.who().fullName()),
                                parts.reminders(shown));
                });
        if (part == Part.OVERVIEW) {
            AppointmentPanel appointments = parts.appointments(shown, this::refresh);
            content.addComponentAtIndex(appointments.isWaiting() ? 0 : content.getComponentCount(), appointments);
        }
    }

    private ConversationPanel conversation(PatientChart shown) {
        ConversationPanel panel = parts.conversation(shown);
        conversation = panel;
        return panel;
    }

    private void goTo(PatientId lasting) {
        getUI().ifPresent(ui -> ui.navigate(PatientView.class, parameters(lasting)));
    }

    private static RouteParameters parameters(PatientId patient) {
        return new RouteParameters("patient", patient.toString());
    }

    private static Optional<PatientId> id(String text) {
        try {
            return Optional.of(PatientId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
