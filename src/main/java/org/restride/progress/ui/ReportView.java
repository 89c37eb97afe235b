package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** How the session was, one question a page. */
@Route(ReportView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-report")
@JsModule("./components/rs-report.ts")
class ReportView extends ElementView implements BeforeEnterObserver {

    static final String ROUTE = "report";

    private static final long serialVersionUID = 1L;

    ReportView() {
        super(ROUTE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        corrects(event);
    }
}
