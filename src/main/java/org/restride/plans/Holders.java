package org.restride.plans;

import java.util.Map;
import org.restride.base.AccountId;

/**
 * Where an item stands; whose patients' plans they are is nobody's business here.
 *
 * @param plans active plans whose newest version has the item
 * @param byClinician how many of them belong to patients of each care team's clinicians; a plan may count for several
 */
public record Holders(int plans, Map<AccountId, Integer> byClinician) {
    public Holders {
        byClinician = Map.copyOf(byClinician);
    }
}
