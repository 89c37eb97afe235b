package org.restride.catalogue.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Role;
import org.restride.catalogue.ProposalId;

/** Where an editor's day begins: what waits, the most urgent first. Clinicians find here what they may review. */
@Route("desk")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.EDITOR})
@CssImport("./styles/desk.css")
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient List<DeskCard> cards;

    DeskView(List<DeskCard> cards) {
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(DeskCard::order)).toList();
        addClassName("rs-desk");
    }

    /** The text that the address names; empty if it names none. */
    static Optional<ProposalId> proposal(BeforeEnterEvent event) {
        return event.getRouteParameters().get("proposal").flatMap(text -> {
            try {
                return Optional.of(new ProposalId(UUID.fromString(text)));
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Div head = new Div(new H1(getTranslation("catalogue.desk")));
        head.addClassName("rs-head");
        Div body = new Div();
        body.addClassNames("rs-body", "rs-desk-cards");
        cards.forEach(card -> card.draw().ifPresent(body::add));
        if (body.getComponentCount() == 0) {
            Div empty = new Div(new Paragraph(getTranslation("catalogue.desk.empty")));
            empty.addClassName("rs-empty");
            body.add(empty);
        }
        add(head, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.desk"));
    }
}
