package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.Ids;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecalledItem;
import org.restride.catalogue.Recalling;
import org.restride.plans.Drawing;
import org.springframework.stereotype.Component;

/** What stands in the plan that is built although it was recalled; replacing is a step that can be undone, and signed like any other. */
final class RecallBar extends Div {
    /** What the bar needs from the application. */
    @Component
    record Factory(Recalling recalling, Catalogue catalogue, Ids ids) {
        RecallBar of(PlanEdits edits, ItemCards cards) {
            return new RecallBar(this, edits, cards);
        }
    }

    private final Factory from;
    private final PlanEdits edits;
    private final ItemCards cards;
    private Set<ItemId> shown = Set.of();

    private RecallBar(Factory from, PlanEdits edits, ItemCards cards) {
        this.from = from;
        this.edits = edits;
        this.cards = cards;
        addClassName("rs-bars");
        getElement().setAttribute("role", "status");
        edits.onChange(this::look);
        look();
    }

    private void look() {
        Set<ItemVersionId> contents = edits.body().contents();
        cards.require(contents);
        Set<ItemId> recalled = contents.stream()
                .filter(id -> cards.get(id).retired())
                .map(ItemVersionId::item)
                .collect(Collectors.toUnmodifiableSet());
        if (!recalled.equals(shown)) {
            shown = recalled;
            removeAll();
            from.recalling()
                    .of(recalled, getLocale())
                    .forEach(item -> add(new RecalledLine(item, offer -> replace(item, offer))));
        }
    }

    private void replace(RecalledItem recalled, RecalledItem.Replacement offer) {
        PublishedItem other =
                from.catalogue().published(List.of(offer.id()), getLocale()).getFirst();
        edits.change(body -> Drawing.replace(body, recalled.id(), other, from.ids()::next));
    }
}
