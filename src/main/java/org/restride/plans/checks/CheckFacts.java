package org.restride.plans.checks;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.load.LoadLimits;

/**
 * Everything that the checks know besides the plan itself.
 *
 * @param items what the plan's contents are; what is missing here is not judged
 * @param known codes that assessment and safety questions have set; empty if nobody was asked, or a template is checked
 * @param equipment what the patient has at hand; empty if nobody has asked
 * @param running empty: runs are not judged
 * @param startsOn from when the phases are counted
 */
public record CheckFacts(
        Map<ItemVersionId, ItemFacts> items,
        Set<String> known,
        Optional<Set<Equipment>> equipment,
        CheckRules rules,
        CheckLimits limits,
        Optional<LoadLimits> running,
        LocalDate startsOn) {
    public CheckFacts {
        items = Map.copyOf(items);
        known = Set.copyOf(known);
        equipment = equipment.map(Set::copyOf);
    }

    Optional<ItemFacts> of(ItemVersionId content) {
        return Optional.ofNullable(items.get(content));
    }

    /** Knowing more items. */
    public CheckFacts knowing(Map<ItemVersionId, ItemFacts> more) {
        return new CheckFacts(more, known, equipment, rules, limits, running, startsOn);
    }
}
