package org.restride.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The switch for notices on the device that shows it; it speaks to {@code /api/me/push} itself. */
@Tag("rs-push-switch")
@JsModule("./components/rs-push-switch.ts")
class ReminderPush extends Component {

    private static final long serialVersionUID = 1L;

    /**
     * @param turned when notices were turned on or off
     */
    ReminderPush(Runnable turned) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        words.put("label", getTranslation("reminders.push.on-this"));
        words.put("help", getTranslation("reminders.push.help"));
        for (String state : List.of("busy", "blocked", "not-here", "failed", "sign-in")) {
            words.put(state, getTranslation("reminders.push." + state));
        }
        getElement().setPropertyJson("words", words);
        getElement().addEventListener("rs-push-turned", event -> turned.run());
    }
}
