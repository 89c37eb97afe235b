package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.restride.base.ui.Logo;

/** The frame of the pages before the portal: the sign on top, one narrow column in the middle. */
class DoorFrame extends Div {

    private static final long serialVersionUID = 1L;

    private final Main main = new Main();
    private final Div column = new Div();
    private final H1 title = new H1();
    private final Paragraph intro = new Paragraph();

    DoorFrame() {
        addClassName("rs-door");
        column.addClassName("rs-door-column");
        intro.addClassName("rs-second");
        main.add(new Logo(), column);
        add(main);
    }

    /** Shows the step, and nothing else, below its title. */
    void show(String newTitle, String newIntro, Component... parts) {
        title.setText(newTitle);
        intro.setText(newIntro);
        intro.setVisible(!newIntro.isEmpty());
        column.removeAll();
        column.add(title, intro);
        column.add(parts);
    }

    /** Puts something under the column. */
    void foot(Component foot) {
        Div place = new Div(foot);
        place.addClassName("rs-door-foot");
        main.add(place);
    }
}
