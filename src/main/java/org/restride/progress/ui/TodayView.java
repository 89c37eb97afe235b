package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** What the patient is asked to do today, and one large button to begin. */
@Route(TodayView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-today")
@JsModule("./components/rs-today.ts")
class TodayView extends ElementView {

    static final String ROUTE = "today";

    private static final long serialVersionUID = 1L;

    TodayView() {
        super(ROUTE);
    }
}
