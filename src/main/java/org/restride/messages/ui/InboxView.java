package org.restride.messages.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.restride.base.Access;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.messages.Inbox;
import org.restride.messages.InboxPage;
import org.restride.messages.InboxQuery;
import org.springframework.security.access.AccessDeniedException;

/** The conversations of a clinician's patients: who waits comes first, and what arrives shows while it is open. */
@CssImport("./styles/messages.css")
@Route("inbox/:patient?")
@RolesAllowed(Role.Names.CLINICIAN)
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int SOON_MILLIS = 300;

    private final transient Inbox inbox;
    private final transient LiveUpdates live;
    private final transient Access access;
    private final transient ConversationPanel.Factory panels;

    private final InboxList list;
    private final MasterDetailLayout split = new MasterDetailLayout();
    private final Tabs tabs = new Tabs();
    private final Map<InboxQuery.Tab, Tab> tabOf = new EnumMap<>(InboxQuery.Tab.class);
    private final TextField search = new TextField();
    private final AtomicBoolean changed = new AtomicBoolean();
    private int limit = InboxQuery.PAGE;
    private transient @Nullable PatientId shown;
    private transient LiveUpdates.@Nullable Subscription subscription;

    InboxView(Inbox inbox, LiveUpdates live, Access access, ConversationPanel.Factory panels, InboxList.Factory lists) {
        this.inbox = inbox;
        this.live = live;
        this.access = access;
        this.panels = panels;
        list = lists.create(this::showMore);
        addClassName("rs-inbox");
        for (InboxQuery.Tab each : InboxQuery.Tab.values()) {
            Tab tab = new Tab();
            tabOf.put(each, tab);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(change -> read(true));
        search.setPlaceholder(getTranslation("messages.search"));
        search.setAriaLabel(getTranslation("messages.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SOON_MILLIS);
        search.addValueChangeListener(change -> read(true));
        Div master = new Div(tabs, search, list);
        master.addClassName("rs-inbox-list");
        split.setMaster(master);
        split.setMasterSize("min(400px, 100vw)");
        split.setDetailSize("min(420px, 100vw)", true);
        split.addDetailEscapePressListener(escape -> leave());
        split.addBackdropClickListener(click -> leave());
        Div head = new Div(new H1(getTranslation("messages.inbox")));
        head.addClassName("rs-head");
        add(head, split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientId wanted =
                event.getRouteParameters().get("patient").flatMap(InboxView::id).orElse(null);
        if (wanted != null && !access.careOf(wanted)) {
            // Of somebody outside the care team nothing is shown here; the patient's page asks for a reason.
            event.forwardTo("patients/" + wanted);
            return;
        }
        open(wanted);
        read(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("messages.inbox"));
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        UI ui = attachEvent.getUI();
        subscription = live.subscribe(LiveUpdates.Topic.MESSAGE, topic -> {
            if (changed.compareAndSet(false, true)) {
                ui.access(this::refresh);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        Optional.ofNullable(subscription).ifPresent(LiveUpdates.Subscription::close);
        subscription = null;
    }

    private void refresh() {
        changed.set(false);
        try {
            read(false);
        } catch (AccessDeniedException signedOutMeanwhile) {
            Optional.ofNullable(subscription).ifPresent(LiveUpdates.Subscription::close);
        }
    }

    private void read(boolean byHand) {
        InboxQuery.Tab tab = List.of(InboxQuery.Tab.values()).get(Math.max(0, tabs.getSelectedIndex()));
        InboxQuery query = new InboxQuery(tab, search.getValue(), limit);
        InboxPage page = byHand ? inbox.open(query) : inbox.again(query);
        list.show(page, shown);
        tabOf.forEach((each, label) -> {
            Span number = new Span(String.valueOf(page.counts().of(each)));
            number.addClassName("rs-meta");
            label.removeAll();
            label.add(new Span(getTranslation("messages.tab." + each)), number);
        });
    }

    private void showMore() {
        limit += InboxQuery.PAGE;
        read(true);
    }

    private void open(@Nullable PatientId wanted) {
        shown = wanted;
        if (wanted == null) {
            split.setDetail(null);
        } else {
            RouterLink back = new RouterLink(getTranslation("messages.back"), InboxView.class);
            back.addClassName("rs-inbox-back");
            ConversationPanel panel = panels.of(wanted);
            H2 title = new H2(panel.patientName());
            Anchor record = new Anchor("patients/" + wanted, getTranslation("messages.record"));
            Div head = new Div(back, title, record);
            head.addClassName("rs-conversation-head");
            Div detail = new Div(head, panel);
            detail.addClassName("rs-inbox-detail");
            split.setDetail(detail);
        }
    }

    private void leave() {
        UI.getCurrent().navigate(InboxView.class);
    }

    private static Optional<PatientId> id(String text) {
        try {
            return Optional.of(PatientId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
