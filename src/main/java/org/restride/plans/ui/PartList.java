package org.restride.plans.ui;

import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The rows of one sort in the open phase, in their order; a row stays while the plan changes around it, and so does its open field. */
class PartList<T, R extends PartRow> extends UnorderedList {
    /** Something was dropped where that row stands. */
    interface OnDrop {
        void dropped(Optional<Object> data, UUID at);
    }

    private final Function<T, UUID> id;
    private final Function<T, R> row;
    private final BiConsumer<R, T> show;
    private final OnDrop onDrop;
    private final Map<UUID, R> rows = new HashMap<>();
    private List<UUID> order = List.of();

    PartList(Function<T, UUID> id, Function<T, R> row, BiConsumer<R, T> show, OnDrop onDrop) {
        this.id = id;
        this.row = row;
        this.show = show;
        this.onDrop = onDrop;
        addClassName("rs-parts");
        getElement().setAttribute("role", "list");
    }

    void show(List<T> parts) {
        List<UUID> now = parts.stream().map(id).toList();
        rows.keySet().retainAll(now);
        for (T part : parts) {
            show.accept(rows.computeIfAbsent(id.apply(part), key -> droppable(row.apply(part))), part);
        }
        if (!now.equals(order)) {
            removeAll();
            now.forEach(key -> add(rows.get(key)));
            order = now;
        }
        setVisible(!now.isEmpty());
    }

    Optional<R> row(UUID part) {
        return Optional.ofNullable(rows.get(part));
    }

    /** The parts from first to last. */
    List<UUID> order() {
        return order;
    }

    private R droppable(R made) {
        DropTarget.create(made).addDropListener(drop -> onDrop.dropped(drop.getDragData(), made.part()));
        return made;
    }
}
