package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** The guided session. */
@Route(SessionView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-session")
@JsModule("./components/rs-session.ts")
class SessionView extends ElementView {

    static final String ROUTE = "session";

    private static final long serialVersionUID = 1L;

    SessionView() {
        super(ROUTE);
    }
}
