package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** The safety questions, one a page. */
@Route(QuestionsView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-red-flags")
@JsModule("./components/rs-red-flags.ts")
class QuestionsView extends ElementView {

    static final String ROUTE = "questions";

    private static final long serialVersionUID = 1L;

    QuestionsView() {
        super(ROUTE);
    }
}
