package org.restride.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.LiveUpdates;
import org.restride.base.Role;
import org.restride.base.Storage;
import org.restride.catalogue.Reviewing;

/** The frame around every page: navigation by role and the page itself; nothing but the page for those who are not signed in. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** Pages that take the whole screen, so that nothing leads away from them by accident. */
    private static final Set<String> BARE =
            Set.of("session", "report", "emergency", "questions", "morning", "run", "assessment", "login");

    private final Main main = new Main();
    private final DiskBanner disk;
    private final @Nullable Navigation navigation;
    private final transient Reviewing reviewing;
    private final transient UnseenMessages unseen;
    private final AtomicBoolean news = new AtomicBoolean();
    private transient LiveUpdates.@Nullable Subscription subscription;
    private final boolean reviews;

    MainLayout(
            CurrentActor actors,
            AccountMenu.Factory menus,
            Reviewing reviewing,
            UnseenMessages unseen,
            Storage storage) {
        this.reviewing = reviewing;
        this.unseen = unseen;
        disk = new DiskBanner(storage);
        addClassName("rs-shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        Actor actor = actors.find().orElse(null);
        reviews = actor != null && actor.is(Role.CLINICIAN) && !actor.is(Role.EDITOR);
        if (actor == null) {
            navigation = null;
            addClassName("rs-bare");
        } else {
            addClassName(actor.is(Role.PATIENT) ? "rs-patient" : "rs-staff");
            navigation = new Navigation(actor.roles());
            navigation.add(menus.create(actor));
            Anchor skip = new Anchor("#main", getTranslation("shell.skip"));
            skip.addClassName("rs-skip");
            skip.setRouterIgnore(true);
            add(skip, navigation);
        }
        add(main);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        UI ui = attachEvent.getUI();
        subscription = unseen.subscribe(() -> {
                    if (news.compareAndSet(false, true)) {
                        ui.access(this::count);
                    }
                })
                .orElse(null);
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        Optional.ofNullable(subscription).ifPresent(LiveUpdates.Subscription::close);
        subscription = null;
    }

    private void count() {
        news.set(false);
        if (navigation != null) {
            navigation.count(unseen.now());
        }
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        main.add(disk);
        if (content != null) {
            main.add(content.getElement()
                    .getComponent()
                    .map(Component.class::cast)
                    .orElseThrow());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        disk.look();
        String path = event.getLocation().getPath();
        if (navigation != null) {
            if (reviews) {
                navigation.offerReviews(reviewing.somethingWaits());
            }
            navigation.count(unseen.now());
            navigation.mark(path);
            setClassName("rs-bare", BARE.contains(event.getLocation().getFirstSegment()));
        }
    }
}
