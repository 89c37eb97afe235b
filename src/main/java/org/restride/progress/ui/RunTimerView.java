package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** The timer that says when to run and when to walk. */
@Route(RunTimerView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-run-timer")
@JsModule("./components/rs-run-timer.ts")
class RunTimerView extends ElementView {

    static final String ROUTE = "run/timer";

    private static final long serialVersionUID = 1L;

    RunTimerView() {
        super("run-timer");
    }
}
