package org.restride.shell.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.restride.base.CurrentActor;
import org.restride.people.ui.PeopleNavigation;

/** What is shown in the place of a page that can't be: what happened, and a way back to where the person's work begins. */
@CssImport("./styles/worklist.css")
abstract class SorryPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph text = new Paragraph();

    SorryPage(CurrentActor actors) {
        addClassNames("rs-body", "rs-empty", "rs-sorry");
        String home =
                actors.find().map(actor -> PeopleNavigation.home(actor.roles())).orElse("/login");
        Anchor back = new Anchor(
                home.substring(1), getTranslation(actors.find().isPresent() ? "shell.sorry.back" : "shell.sign-in"));
        back.addClassNames("rs-button", "primary");
        add(title, text, back);
    }

    void say(String titleKey, String textKey, Object... arguments) {
        title.setText(getTranslation(titleKey));
        text.setText(getTranslation(textKey, arguments));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", title.getText());
    }
}
