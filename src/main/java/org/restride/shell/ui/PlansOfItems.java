package org.restride.shell.ui;

import java.util.Collection;
import java.util.Map;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ui.PlanCounts;
import org.restride.plans.ContentsInUse;
import org.springframework.stereotype.Component;

/** In the catalogue's list: in how many active plans each item stands. */
@Component
class PlansOfItems implements PlanCounts {

    private final ContentsInUse contents;

    PlansOfItems(ContentsInUse contents) {
        this.contents = contents;
    }

    @Override
    public Map<ItemId, Integer> of(Collection<ItemId> items) {
        return contents.counts(items);
    }
}
