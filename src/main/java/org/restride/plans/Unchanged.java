package org.restride.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** Since when exercises of a plan are as they are. */
final class Unchanged {
    private Unchanged() {}

    /**
     * @param bodies the versions of one plan, the newest first and without gaps
     * @return by the id of each exercise of the newest version: the first version since which it has the same content and dose
     */
    static Map<UUID, Integer> since(SortedMap<Integer, PlanBody> bodies) {
        Map<UUID, Integer> since = new HashMap<>();
        if (bodies.isEmpty()) {
            return since;
        }
        int newest = bodies.firstKey();
        bodies.values().iterator().next().phases().stream()
                .flatMap(phase -> phase.items().stream())
                .forEach(item -> since.put(item.id(), first(item, newest, bodies)));
        return since;
    }

    private static int first(PlanItem item, int newest, SortedMap<Integer, PlanBody> bodies) {
        int first = newest;
        for (Map.Entry<Integer, PlanBody> version : bodies.entrySet()) {
            Optional<PlanItem> then = version.getValue().item(item.id());
            if (then.isEmpty() || !then.get().isLike(item)) {
                break;
            }
            first = version.getKey();
        }
        return first;
    }
}
