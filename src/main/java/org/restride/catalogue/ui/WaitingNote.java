package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.restride.base.Actor;
import org.restride.catalogue.ProposalSummary;
import org.restride.catalogue.Reviewing;

/** Says on an item's page that a change of it waits; who may read it is led there. */
class WaitingNote extends Div {

    private static final long serialVersionUID = 1L;

    WaitingNote(ProposalSummary text, Reviewing reviewing, Actor reader) {
        addClassNames("rs-notice", "rs-waiting-note");
        String language = new ItemWords(this).language(text.language());
        String says = getTranslation(
                text.translation() ? "catalogue.review.translation-waits" : "catalogue.review.waits", language);
        boolean opens = reader.account().equals(text.author()) || reviewing.mayReview();
        add(opens ? new Anchor(CatalogueNavigation.review(text.id()), says) : new Span(says));
    }
}
