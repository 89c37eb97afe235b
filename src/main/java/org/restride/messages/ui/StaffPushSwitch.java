package org.restride.messages.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.restride.messages.reminders.StaffPush;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The switch for notices to somebody who works at the clinic, on the browser that shows it. */
@Tag("rs-staff-push")
@JsModule("./components/rs-staff-push.ts")
class StaffPushSwitch extends Component {

    private static final long serialVersionUID = 1L;

    private final transient StaffPush push;

    StaffPushSwitch(StaffPush push) {
        this.push = push;
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        words.put("label", getTranslation("reminders.push.on-this"));
        words.put("help", getTranslation("reminders.staff-push.help"));
        for (String state : List.of("busy", "blocked", "not-here", "failed", "sign-in")) {
            words.put(state, getTranslation("reminders.push." + state));
        }
        getElement().setPropertyJson("words", words);
    }

    /** {@code PushState} of {@code frontend/api/me.ts}. */
    @ClientCallable
    ObjectNode state(String endpoint) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("on", !endpoint.isEmpty() && push.isOn(endpoint))
                .put("key", push.key());
    }

    @ClientCallable
    void put(String endpoint, String p256dh, String auth) {
        push.subscribe(endpoint, p256dh, auth);
    }

    @ClientCallable
    void end(String endpoint) {
        push.unsubscribe(endpoint);
    }
}
