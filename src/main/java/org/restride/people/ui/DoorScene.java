package org.restride.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.List;

/** From the floor to the run in four figures: what the portal is about, beside the sign-in form. Decoration, so screen readers skip it. */
class DoorScene extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> FIGURES =
            List.of("cat-camel", "glute-bridge", "half-kneeling-hip-flexor-stretch", "running-stride");

    DoorScene() {
        addClassName("rs-door-scene");
        getElement().setAttribute("aria-hidden", "true");
        for (String figure : FIGURES) {
            Image image = new Image("images/" + figure + ".svg", "");
            image.getElement().setAttribute("loading", "lazy");
            image.addClassName(figure);
            add(image);
        }
    }
}
