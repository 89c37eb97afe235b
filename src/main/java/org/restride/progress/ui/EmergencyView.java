package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** Whom to call and what to say; nothing leads away until a clinician unlocks. */
@Route(EmergencyView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-emergency")
@JsModule("./components/rs-emergency.ts")
class EmergencyView extends ElementView {

    static final String ROUTE = "emergency";

    private static final long serialVersionUID = 1L;

    EmergencyView() {
        super(ROUTE);
    }
}
