package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** The patient's runs: what the plan asks for, what was run, and how it changes. */
@Route(RunsView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-runs")
@JsModule("./components/rs-runs.ts")
class RunsView extends ElementView {

    static final String ROUTE = "runs";

    private static final long serialVersionUID = 1L;

    RunsView() {
        super(ROUTE);
    }
}
