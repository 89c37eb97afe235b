package org.restride.plans;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.restride.base.CurrentActor;
import org.restride.base.ForClinicians;
import org.restride.base.ForContentStaff;
import org.restride.catalogue.ItemId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which active plans items stand: numbers for those who look after content, names for the clinicians whose patients they are. */
@Service
@Transactional(readOnly = true)
public class ContentsInUse {
    private final PlanParts parts;
    private final CurrentActor actors;

    ContentsInUse(PlanParts parts, CurrentActor actors) {
        this.parts = parts;
        this.actors = actors;
    }

    /** In how many active plans the item stands, and whose. One statement. */
    @ForContentStaff
    public Holders holders(ItemId item) {
        return parts.holders(item);
    }

    /** In how many active plans each of the items stands; those that stand in none are missing. At most one statement. */
    @ForContentStaff
    public Map<ItemId, Integer> counts(Collection<ItemId> items) {
        return items.isEmpty() ? Map.of() : parts.counts(items);
    }

    /** Those in the acting clinician's care whose active plan has one of the items, by name. At most one statement. */
    @ForClinicians
    public List<HoldingPatient> mine(Collection<ItemId> items) {
        return items.isEmpty() ? List.of() : parts.mine(items, actors.get().account());
    }
}
