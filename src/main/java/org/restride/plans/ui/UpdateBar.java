package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import org.restride.base.ui.Icon;
import org.restride.plans.WaitingUpdate;

/** Says that the template of a plan has a newer version, and asks what to do about it. */
@CssImport("./styles/templates.css")
public class UpdateBar extends Div {
    /**
     * @param look leads to what is different
     * @param decline leaves the plan as it is
     */
    UpdateBar(WaitingUpdate update, Component look, Component decline) {
        addClassNames("rs-notice", "rs-conflict", "rs-update");
        getElement().setAttribute("role", "status");
        String head =
                getTranslation("plans.update.head", update.title(), update.to().version());
        String text = getTranslation("plans.update.text", update.from().version());
        add(
                new Icon("history"),
                Parts.box(
                        "rs-conflict-text",
                        Parts.text("rs-strong", head),
                        Parts.text("rs-second", text),
                        Parts.box("rs-line", look, decline)));
    }
}
