package org.restride.plans.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which exercises of the open phase are chosen to be changed together. */
final class Selection {
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable UUID anchor;

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    boolean has(UUID part) {
        return chosen.contains(part);
    }

    /** In the order of the list. */
    List<UUID> in(List<UUID> order) {
        return order.stream().filter(chosen::contains).toList();
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    /**
     * @param range whether everything between this one and the one chosen before is meant
     * @param order the list from first to last
     */
    void choose(UUID part, boolean on, boolean range, List<UUID> order) {
        int from = anchor == null || !range ? -1 : order.indexOf(anchor);
        int to = order.indexOf(part);
        List<UUID> meant =
                from < 0 || to < 0 ? List.of(part) : order.subList(Math.min(from, to), Math.max(from, to) + 1);
        if (on) {
            chosen.addAll(meant);
        } else {
            meant.forEach(chosen::remove);
        }
        anchor = part;
        tell();
    }

    void all(Collection<UUID> parts) {
        if (chosen.addAll(parts)) {
            tell();
        }
    }

    void clear() {
        if (!chosen.isEmpty()) {
            chosen.clear();
            anchor = null;
            tell();
        }
    }

    /** Forgets what is not there any more. */
    void retain(Collection<UUID> present) {
        if (chosen.retainAll(Set.copyOf(present))) {
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
