package org.restride.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The keys of a list, shown at its foot and listened to; letters and signs do nothing while somebody types. */
@Tag("rs-keys")
@JsModule("./components/rs-keys.ts")
public class KeyBar extends Component {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Hint(
            String key,
            String label,
            @Nullable String focus,
            @Nullable String within) {}

    private final transient List<Hint> hints = new ArrayList<>();

    /** A key that moves the focus to the element with this id. */
    public KeyBar focuses(String key, String label, String id) {
        return with(new Hint(key, label, id, null));
    }

    /** A key that this element tells by {@link Pressed}, shown only if its label isn't empty; only inside the element with this id, if one is given. */
    public KeyBar tells(String key, String label, @Nullable String within) {
        return with(new Hint(key, label, null, within));
    }

    public Registration addPressedListener(ComponentEventListener<Pressed> listener) {
        return addListener(Pressed.class, listener);
    }

    private KeyBar with(Hint hint) {
        hints.add(hint);
        ArrayNode keys = JSON.createArrayNode();
        for (Hint each : hints) {
            ObjectNode key = keys.addObject();
            key.put("key", each.key());
            key.put("label", each.label());
            key.put("focus", each.focus());
            key.put("within", each.within());
        }
        getElement().setPropertyJson("keys", keys);
        return this;
    }

    /** Somebody pressed one of the keys. */
    @DomEvent("rs-key")
    public static class Pressed extends ComponentEvent<KeyBar> {

        private static final long serialVersionUID = 1L;
        private final String key;

        public Pressed(KeyBar source, boolean fromClient, @EventData("event.detail") String key) {
            super(source, fromClient);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
