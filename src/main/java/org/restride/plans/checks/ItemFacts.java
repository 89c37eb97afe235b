package org.restride.plans.checks;

import org.restride.catalogue.ItemBody;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ReviewState;

/** What the catalogue says of an item, as far as the checks ask. */
public record ItemFacts(ItemBody body, boolean recalled, boolean reviewOverdue) {
    public static ItemFacts of(PublishedItem item) {
        return new ItemFacts(item.body(), item.review() == ReviewState.RETIRED, item.reviewOverdue());
    }
}
