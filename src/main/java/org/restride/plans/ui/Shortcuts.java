package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Listens to keys pressed anywhere inside; single letters only act while nobody types. */
@Tag("rs-shortcuts")
@JsModule("./components/rs-shortcuts.ts")
class Shortcuts extends Component implements HasComponents, HasStyle {
    private static final String COMBO = "event.detail.combo";
    private static final String ITEM = "event.detail.item";

    /**
     * A key that was pressed.
     *
     * @param combo as in {@code keys}, for example {@code Alt+ArrowUp}
     * @param item id of the nearest element around the focus that carries {@code data-item}; empty if there is none
     */
    record Pressed(String combo, Optional<UUID> item) {}

    /**
     * @param keys separated by spaces; {@code Mod} is Ctrl, or ⌘ on a Mac
     */
    Shortcuts(String keys, Consumer<Pressed> listener) {
        getElement().setAttribute("keys", keys);
        getElement()
                .addEventListener("shortcut", event -> {
                    String item = event.getEventData().path(ITEM).asString("");
                    listener.accept(new Pressed(
                            event.getEventData().path(COMBO).asString(""),
                            item.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(item))));
                })
                .addEventData(COMBO)
                .addEventData(ITEM);
    }
}
