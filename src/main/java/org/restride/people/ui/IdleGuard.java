package org.restride.people.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;

/** Warns two minutes before an idle session ends, and keeps the session of those who only type alive. */
@Tag("rs-idle-guard")
@JsModule("./components/rs-idle-guard.ts")
class IdleGuard extends Component {

    private static final long serialVersionUID = 1L;

    /**
     * @param seconds after which a session without activity ends
     */
    IdleGuard(int seconds, Locale language) {
        UI ui = UI.getCurrent();
        getElement().setProperty("seconds", seconds);
        getElement().setProperty("heading", ui.getTranslation(language, "people.idle.title"));
        getElement().setProperty("text", ui.getTranslation(language, "people.idle.text"));
        getElement().setProperty("stay", ui.getTranslation(language, "people.idle.stay"));
    }

    /** The person is there; that they asked is all it takes. */
    @ClientCallable
    void here() {}
}
