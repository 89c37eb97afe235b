package org.restride.people.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;

/** Warns before an idle session ends (two minutes, or half of a shorter one), leads back to the page afterwards, and keeps the session of those who only type alive. */
@Tag("rs-idle-guard")
@JsModule("./components/rs-idle-guard.ts")
class IdleGuard extends Component {

    private static final long serialVersionUID = 1L;

    /** Stands in the text for what is left, which the browser counts down. */
    private static final String TIME = "{time}";

    /**
     * @param seconds after which a session without activity ends
     * @param mark of the person, so that they alone are led back to the page
     */
    IdleGuard(int seconds, String mark, Locale language) {
        UI ui = UI.getCurrent();
        getElement().setProperty("seconds", seconds);
        getElement().setProperty("mark", mark);
        getElement().setProperty("heading", ui.getTranslation(language, "people.idle.title"));
        getElement().setProperty("text", ui.getTranslation(language, "people.idle.text", TIME));
        getElement().setProperty("stay", ui.getTranslation(language, "people.idle.stay"));
    }

    /** The person is there; that they asked is all it takes. */
    @ClientCallable
    void here() {}
}
