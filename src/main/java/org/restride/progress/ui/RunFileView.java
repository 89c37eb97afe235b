package org.restride.progress.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** Where the patient takes a run over from the file of a watch. */
@Route(RunFileView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-run-file")
@JsModule("./components/rs-run-file.ts")
class RunFileView extends ElementView {

    static final String ROUTE = "run/file";

    private static final long serialVersionUID = 1L;

    RunFileView() {
        super("run-file");
    }
}
