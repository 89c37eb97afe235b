package org.restride.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;

/** The patient's conversation with the care team: one element of the browser's, which speaks to {@code /api/me} itself. */
@Route("messages")
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-messages")
@JsModule("./components/rs-messages.ts")
class MessagesView extends Component implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    MessagesView() {
        getElement().setAttribute("language", getLocale().toLanguageTag());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("messages.title"));
    }
}
