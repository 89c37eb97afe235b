package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.restride.base.Role;
import org.restride.catalogue.Proposal;

/** Goes on with a text that was begun: one's own, or one that came with a pack. */
@Route("desk/write/:proposal")
@RolesAllowed(Role.Names.EDITOR)
class WriteView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Writing.Desk desk;

    WriteView(Writing.Desk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Proposal proposal =
                DeskView.proposal(event).flatMap(desk.editing()::find).orElseThrow(NotFoundException::new);
        removeAll();
        if (!proposal.state().open()) {
            event.forwardTo(CatalogueNavigation.review(proposal.id()));
        } else if (proposal.translation() && proposal.item() != null) {
            event.forwardTo(CatalogueNavigation.translate(Objects.requireNonNull(proposal.key()), proposal.language()));
        } else {
            add(new ItemEditor(desk.of(proposal), desk.choices().read(getLocale())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.edit"));
    }
}
