package org.restride.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.PublishedItem;

/** The patient's conversation with the care team: one element of the browser's, which speaks to {@code /api/me} itself. */
@Route("messages")
@RouteAlias("messages/about/:article")
@RolesAllowed(Role.Names.PATIENT)
@Tag("rs-messages")
@JsModule("./components/rs-messages.ts")
class MessagesView extends Component implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;

    MessagesView(Catalogue catalogue) {
        this.catalogue = catalogue;
        getElement().setAttribute("language", getLocale().toLanguageTag());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("article")
                .flatMap(key -> catalogue.readings(getLocale()).stream()
                        .filter(item -> item.key().equals(key))
                        .findFirst())
                .map(PublishedItem::title)
                .ifPresent(title -> getElement().setAttribute("about", getTranslation("messages.about", title)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("messages.title"));
    }
}
