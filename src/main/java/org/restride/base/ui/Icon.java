package org.restride.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A picture sign of our set; it always stands beside a word or in a control that has a label. */
@Tag("rs-icon")
@JsModule("./components/rs-icon.ts")
public class Icon extends Component {

    /**
     * @param name the sign's name in {@code frontend/components/icons.ts}
     */
    public Icon(String name) {
        getElement().setAttribute("name", name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
