package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** What the patient has reported, with what was corrected, and the way to correct it. */
@Route(HistoryView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-history")
@JsModule("./components/rs-history.ts")
class HistoryView extends ElementView {

    static final String ROUTE = "history";

    private static final long serialVersionUID = 1L;

    HistoryView() {
        super(ROUTE);
    }
}
