package org.restride.shell.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Loads our style sheets on every page, one file a concern, in this order, behind Aura's. */
@Component
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@JsModule("./styles/fonts.ts")
@CssImport("./styles/tokens.css")
@CssImport("./styles/aura.css")
@CssImport("./styles/parts.css")
@CssImport("./styles/shell.css")
@CssImport("./styles/people.css")
@CssImport("./styles/recall.css")
class Styles implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Problems()));
    }
}
