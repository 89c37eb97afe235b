package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import org.restride.base.Role;
import org.restride.catalogue.ItemKind;

/** Writes an item from scratch, in the language in which the editor works. */
@Route("catalogue/new/:kind")
@RolesAllowed(Role.Names.EDITOR)
class NewItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Writing.Desk desk;

    NewItemView(Writing.Desk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ItemKind kind = event.getRouteParameters()
                .get("kind")
                .flatMap(code -> Arrays.stream(ItemKind.values())
                        .filter(each -> each.code().equals(code))
                        .findFirst())
                .orElseThrow(NotFoundException::new);
        removeAll();
        Locale language = Locale.of(getLocale().getLanguage());
        add(new ItemEditor(desk.of(kind, language), desk.choices().read(getLocale())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.new"));
    }
}
