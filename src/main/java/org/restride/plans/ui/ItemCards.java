package org.restride.plans.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.checks.ItemFacts;

/** The items that a plan names, in one language; read once, in one statement for all that are new. */
final class ItemCards {
    private final Catalogue catalogue;
    private final Locale language;
    private final Map<ItemVersionId, ItemCard> cards = new HashMap<>();
    private final Map<ItemVersionId, ItemFacts> facts = new HashMap<>();

    ItemCards(Catalogue catalogue, Locale language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    Locale language() {
        return language;
    }

    /** Sees to it that all of these are known. */
    void require(Collection<ItemVersionId> ids) {
        List<ItemVersionId> missing =
                ids.stream().filter(id -> !cards.containsKey(id)).toList();
        catalogue.published(missing, language).forEach(item -> {
            cards.put(item.id(), ItemCard.of(item));
            facts.put(item.id(), ItemFacts.of(item));
        });
    }

    /** The item; one without a title if the catalogue doesn't know it any more. */
    ItemCard get(ItemVersionId id) {
        ItemCard card = cards.get(id);
        return card != null ? card : new ItemCard(id, ItemKind.EXERCISE, "", "", 0, null, null, false, false);
    }

    /** What the checks ask of everything that has been read so far. */
    Map<ItemVersionId, ItemFacts> facts() {
        return facts;
    }

    String title(ItemVersionId id) {
        require(List.of(id));
        return get(id).title();
    }
}
