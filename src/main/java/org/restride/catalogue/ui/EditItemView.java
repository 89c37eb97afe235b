package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemStanding;
import org.restride.catalogue.Proposal;

/** Changes an item that is there; what the person has begun already goes on. */
@Route("catalogue/:key/edit")
@RolesAllowed(Role.Names.EDITOR)
class EditItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Writing.Desk desk;

    EditItemView(Catalogue catalogue, Writing.Desk desk) {
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ItemKey key = ItemView.key(event).orElseThrow(NotFoundException::new);
        ItemStanding standing = catalogue.standing(key).orElseThrow(NotFoundException::new);
        removeAll();
        Writing writing = desk.of(key, standing.kind(), standing.language());
        Proposal waiting = writing.begun().filter(text -> !text.state().open()).orElse(null);
        if (waiting != null) {
            event.forwardTo(CatalogueNavigation.review(waiting.id()));
            return;
        }
        add(new ItemEditor(writing, desk.choices().read(getLocale())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.edit"));
    }
}
