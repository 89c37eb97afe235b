package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** Where the patient writes down a run. */
@Route(RunView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-run-log")
@JsModule("./components/rs-run-log.ts")
class RunView extends ElementView {

    static final String ROUTE = "run";

    private static final long serialVersionUID = 1L;

    RunView() {
        super(ROUTE);
    }
}
