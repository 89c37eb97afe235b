package org.restride.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Puts a text into the clipboard of the browser. */
@Tag("rs-copy")
@JsModule("./components/rs-copy.ts")
class CopyButton extends Component {

    private static final long serialVersionUID = 1L;

    CopyButton(String text, String label, String done) {
        getElement().setProperty("text", text);
        getElement().setProperty("label", label);
        getElement().setProperty("done", done);
    }
}
