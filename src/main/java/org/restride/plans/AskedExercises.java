package org.restride.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.ForMembers;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the exercises that plans have asked for. */
@Service
@Transactional(readOnly = true)
public class AskedExercises {

    private final Catalogue catalogue;

    AskedExercises(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * An exercise of a plan.
     *
     * @param sets how many were asked for, 1 or more
     */
    public record Asked(String title, int sets) {}

    /**
     * By the id of the plan's item. What stands in several versions is named and counted as in the newest. One statement at most.
     *
     * @param told the versions, the newest first
     */
    @ForMembers
    public Map<UUID, Asked> in(List<PlanDetail> told, Locale language) {
        List<PlanItem> items = told.stream()
                .flatMap(plan -> plan.body().phases().stream())
                .flatMap(phase -> phase.items().stream())
                .toList();
        Set<ItemVersionId> contents = items.stream().map(PlanItem::content).collect(Collectors.toSet());
        Map<ItemVersionId, String> titles = catalogue.contents(contents, language).stream()
                .collect(Collectors.toMap(ItemContent::id, ItemContent::title, (first, second) -> first));
        Map<UUID, Asked> asked = new HashMap<>();
        for (PlanItem item : items) {
            String title = titles.get(item.content());
            if (title != null) {
                asked.putIfAbsent(item.id(), new Asked(title, item.dose().sets()));
            }
        }
        return Map.copyOf(asked);
    }
}
