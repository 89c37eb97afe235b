package org.restride.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.restride.base.ui.Notices;
import org.restride.messages.digest.DigestChoice;
import org.restride.people.ui.AccountChapter;

/** Where a patient asks for letters with the clinic's articles, or ends them. Off unless somebody switches it on. */
@org.springframework.stereotype.Component
class DigestSwitch implements AccountChapter {

    private final DigestChoice choice;

    DigestSwitch(DigestChoice choice) {
        this.choice = choice;
    }

    @Override
    public String titleKey() {
        return "digest.choice.title";
    }

    @Override
    public Component panel() {
        UI ui = UI.getCurrentOrThrow();
        Checkbox wanted = new Checkbox(ui.getTranslation("digest.choice.wanted"), choice.mine());
        wanted.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choice.choose(change.getValue());
                Notices.done(ui.getTranslation(change.getValue() ? "digest.choice.on" : "digest.choice.off"));
            }
        });
        Div panel = new Div(new Paragraph(ui.getTranslation("digest.choice.text")), wanted);
        panel.addClassName("rs-panel");
        return panel;
    }
}
