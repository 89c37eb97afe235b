package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The safety questions as patients always get them: an emergency ends them at once and shows what to do. */
@Tag("rs-red-flags")
@JsModule("./components/rs-red-flags.ts")
class SafetyQuestions extends Component {

    /**
     * @param onDone when the patient leaves the result
     */
    SafetyQuestions(Runnable onDone) {
        getElement().setAttribute("language", getLocale().toLanguageTag());
        getElement().setProperty("occasion", "start");
        getElement().addEventListener("rs-done", event -> onDone.run()).preventDefault();
    }
}
