package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.restride.catalogue.PackTaken;

/** What became of the items that were taken, and where to go on. */
class PackTakenNote extends Div {

    private static final long serialVersionUID = 1L;

    PackTakenNote(PackTaken taken) {
        addClassNames("rs-notice", "go");
        getElement().setAttribute("role", "status");
        say("catalogue.packs.taken.review", taken.inReview());
        say("catalogue.packs.taken.drafts", taken.drafts());
        say("catalogue.packs.taken.published", taken.published());
        if (taken.inReview() + taken.drafts() > 0) {
            add(new Anchor(CatalogueNavigation.desk(), getTranslation("catalogue.packs.to-desk")));
        }
    }

    private void say(String key, int count) {
        if (count > 0) {
            add(new Paragraph(getTranslation(key, count)));
        }
    }
}
