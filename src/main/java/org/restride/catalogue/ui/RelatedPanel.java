package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.restride.base.ui.Icon;
import org.restride.catalogue.Contradiction;
import org.restride.catalogue.SimilarItem;

/** What an item is like, and where its claims disagree with others. */
class RelatedPanel extends Div {

    private static final long serialVersionUID = 1L;

    RelatedPanel(List<SimilarItem> similar, List<Contradiction> contradictions) {
        addClassName("rs-related");
        if (!contradictions.isEmpty()) {
            add(contradictions(contradictions));
        }
        if (!similar.isEmpty()) {
            add(similar(similar));
        }
    }

    private Div contradictions(List<Contradiction> contradictions) {
        UnorderedList list = new UnorderedList();
        for (Contradiction each : contradictions) {
            Anchor link =
                    new Anchor(CatalogueNavigation.contradiction(each.id()), Languages.in(each.topic(), getLocale()));
            Span state = new Span(getTranslation(
                    each.settlement() == null ? "catalogue.contradiction.open" : "catalogue.contradiction.settled"));
            state.addClassNames("rs-tag", each.settlement() == null ? "care" : "go");
            list.add(new ListItem(link, state));
        }
        return panel("catalogue.contradictions.of-item", list);
    }

    private Div similar(List<SimilarItem> similar) {
        ItemWords words = new ItemWords(this);
        UnorderedList list = new UnorderedList();
        for (SimilarItem each : similar) {
            Anchor link = new Anchor(CatalogueNavigation.item(each.key()), each.title());
            ListItem line = new ListItem(new Icon(ItemList.icon(each.kind())), link);
            if (each.level() != null) {
                Span level = new Span(words.text("level", each.level()));
                level.addClassName("rs-meta");
                line.add(level);
            }
            list.add(line);
        }
        return panel("catalogue.similar", list);
    }

    private Div panel(String title, UnorderedList list) {
        list.addClassName("rs-related-list");
        Div panel = new Div(new H2(getTranslation(title)), list);
        panel.addClassName("rs-item-panel");
        return panel;
    }
}
