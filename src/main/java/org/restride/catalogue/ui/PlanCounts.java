package org.restride.catalogue.ui;

import java.util.Collection;
import java.util.Map;
import org.restride.catalogue.ItemId;

/** Tells in how many active plans items stand; a module above the catalogue knows. */
@FunctionalInterface
public interface PlanCounts {

    /** Items that stand in no plan are missing. At most one statement. */
    Map<ItemId, Integer> of(Collection<ItemId> items);
}
