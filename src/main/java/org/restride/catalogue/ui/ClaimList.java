package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.restride.catalogue.Claim;
import org.restride.catalogue.Source;

/** The statements of an item, each with its source, grade and when it was checked. */
class ClaimList extends Div {

    private static final long serialVersionUID = 1L;

    ClaimList(List<Claim> claims) {
        addClassName("rs-item-panel");
        ItemWords words = new ItemWords(this);
        OrderedList list = new OrderedList();
        list.addClassName("rs-claims");
        claims.forEach(claim -> list.add(row(claim, words)));
        add(new H2(getTranslation("catalogue.claims")));
        add(claims.isEmpty() ? new Paragraph(getTranslation("catalogue.claims.none")) : list);
    }

    private static ListItem row(Claim claim, ItemWords words) {
        Span grade = new Span(words.of(claim.grade()));
        grade.addClassName("rs-tag");
        Span checked = new Span(words.text("source.checked", words.month(claim.checked())));
        checked.addClassName("rs-meta");
        Div below = new Div(link(claim.source()), grade, checked);
        below.addClassName("rs-claim-source");
        return new ListItem(new Paragraph(claim.text()), below);
    }

    static Span link(Source source) {
        if (source.address() == null) {
            return new Span(source.citation());
        }
        Anchor anchor = new Anchor(source.address(), source.citation());
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        return new Span(anchor);
    }
}
