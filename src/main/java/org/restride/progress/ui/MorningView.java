package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** How the morning after a session is. */
@Route(MorningView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-morning")
@JsModule("./components/rs-morning.ts")
class MorningView extends ElementView implements BeforeEnterObserver {

    static final String ROUTE = "morning";

    private static final long serialVersionUID = 1L;

    MorningView() {
        super(ROUTE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        corrects(event);
    }
}
