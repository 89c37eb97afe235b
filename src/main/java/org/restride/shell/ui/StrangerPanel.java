package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.restride.base.ui.Icon;

/** The record of somebody outside one's care team: the name, and the way in with a reason. */
class StrangerPanel extends Div {

    private static final long serialVersionUID = 1L;

    StrangerPanel(String name, Runnable open) {
        addClassName("rs-empty");
        Button button = new Button(getTranslation("patient.stranger.open"), new Icon("lock-open"), click -> open.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H1(name), new Paragraph(getTranslation("patient.stranger.text")), button);
    }
}
