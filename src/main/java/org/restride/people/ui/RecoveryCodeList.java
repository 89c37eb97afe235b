package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Shows the recovery codes this once, to be printed or kept as a file, and goes on when the person says so. */
class RecoveryCodeList extends Div {

    private static final long serialVersionUID = 1L;

    /** The list itself; file and print are made in the browser, so that the codes cross the network once. */
    @Tag("rs-recovery-codes")
    @JsModule("./components/rs-recovery-codes.ts")
    private static final class Codes extends Component {

        private static final long serialVersionUID = 1L;

        Codes(List<String> codes) {
            UI ui = UI.getCurrent();
            getElement().setProperty("codes", String.join(" ", codes));
            getElement().setProperty("heading", ui.getTranslation("people.recovery.heading"));
            getElement().setProperty("file", ui.getTranslation("people.recovery.file"));
            getElement().setProperty("download", ui.getTranslation("people.recovery.download"));
            getElement().setProperty("print", ui.getTranslation("people.recovery.print"));
        }
    }

    RecoveryCodeList(List<String> codes, Runnable done) {
        addClassName("rs-door-form");
        Button kept = new Button(getTranslation("people.recovery.kept"), click -> done.run());
        kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("people.recovery.text")), new Codes(codes), kept);
    }
}
