package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Takes from the phone's copy of the day what the patient may not be shown any more, and sends what waits there; shows nothing. */
@Tag("rs-phone-copy")
@JsModule("./components/rs-phone-copy.ts")
class PhoneCopy extends Component {

    private static final long serialVersionUID = 1L;
}
