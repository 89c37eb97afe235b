package org.restride.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Moves one of a list to another place in it. */
final class Moving {
    private Moving() {}

    /** The list with the one that fits moved by that many places, as far as the list goes; the list itself if none fits. */
    static <T> List<T> by(List<T> list, Predicate<T> one, int places) {
        int from = 0;
        while (from < list.size() && !one.test(list.get(from))) {
            from++;
        }
        if (from == list.size()) {
            return list;
        }
        List<T> all = new ArrayList<>(list);
        T moved = all.remove(from);
        all.add(Math.clamp(from + places, 0, all.size()), moved);
        return List.copyOf(all);
    }
}
