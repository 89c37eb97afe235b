package org.restride.plans.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.plans.PlanExtra;
import org.springframework.stereotype.Component;

/** What a patient can read: the plan's articles and habits in exactly the versions it names, and the clinic's others. */
@Component
class Library {
    private final OwnPlan own;
    private final Catalogue catalogue;

    Library(OwnPlan own, Catalogue catalogue) {
        this.own = own;
        this.catalogue = catalogue;
    }

    record Shelves(List<PublishedItem> ofPlan, List<PublishedItem> others) {}

    /** A page and whether it belongs to the plan. */
    record Page(PublishedItem item, boolean ofPlan) {}

    Shelves shelves(Locale language) {
        Map<String, PublishedItem> ofPlan = ofPlan(language);
        List<PublishedItem> others = catalogue.readings(language).stream()
                .filter(item -> !ofPlan.containsKey(item.key()))
                .sorted(Comparator.comparing(PublishedItem::title))
                .toList();
        return new Shelves(List.copyOf(ofPlan.values()), others);
    }

    Optional<Page> page(String key, Locale language) {
        PublishedItem planned = ofPlan(language).get(key);
        if (planned != null) {
            return Optional.of(new Page(planned, true));
        }
        return catalogue.readings(language).stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .map(item -> new Page(item, false));
    }

    private Map<String, PublishedItem> ofPlan(Locale language) {
        Set<ItemVersionId> named = own.current().stream()
                .flatMap(plan -> plan.body().phases().stream())
                .flatMap(phase -> phase.extras().stream())
                .filter(extra -> extra.kind() == ItemKind.ARTICLE || extra.kind() == ItemKind.HABIT)
                .map(PlanExtra::content)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<ItemVersionId, PublishedItem> items = catalogue.published(named, language).stream()
                .collect(Collectors.toMap(PublishedItem::id, item -> item));
        Map<String, PublishedItem> inOrder = new LinkedHashMap<>();
        named.stream().flatMap(id -> Stream.ofNullable(items.get(id))).forEach(item -> inOrder.put(item.key(), item));
        return inOrder;
    }
}
