package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ReviewState;
import org.restride.catalogue.ui.CatalogueNavigation;
import org.restride.catalogue.ui.DeskCard;
import org.restride.catalogue.ui.DeskPanel;
import org.restride.progress.ItemUse;
import org.restride.progress.UseOfItems;

/** What patients most often stop because of pain or don't understand, so that editors mend what fails. */
@org.springframework.stereotype.Component
class FailingCard implements DeskCard {

    private static final int MOST = 5;

    private final UseOfItems uses;
    private final Catalogue catalogue;
    private final CurrentActor actors;

    FailingCard(UseOfItems uses, Catalogue catalogue, CurrentActor actors) {
        this.uses = uses;
        this.catalogue = catalogue;
        this.actors = actors;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> draw() {
        List<ItemUse> failing = actors.get().is(Role.EDITOR) ? uses.failing(MOST) : List.of();
        Map<UUID, PublishedItem> items = catalogue
                .newest(
                        failing.stream().map(use -> new ItemId(use.item())).toList(),
                        UI.getCurrentOrThrow().getLocale())
                .stream()
                .filter(item -> item.review() != ReviewState.RETIRED)
                .collect(Collectors.toMap(item -> item.id().item().value(), item -> item));
        if (items.isEmpty()) {
            return Optional.empty();
        }
        DeskPanel panel = new DeskPanel("recall.failing.title");
        failing.stream().filter(use -> items.containsKey(use.item())).forEach(use -> add(panel, use, items));
        return Optional.of(panel);
    }

    private static void add(DeskPanel panel, ItemUse use, Map<UUID, PublishedItem> items) {
        PublishedItem item = items.get(use.item());
        if (item != null) {
            panel.with(
                    CatalogueNavigation.item(new ItemKey(item.key())),
                    item.title(),
                    new Span(panel.getTranslation(
                            "recall.failing.numbers", use.painPercent(), use.unclearPercent(), use.sessions())));
        }
    }
}
