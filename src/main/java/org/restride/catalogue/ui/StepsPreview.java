package org.restride.catalogue.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.restride.catalogue.Steps;

/** How to do it, as a patient reads it: the steps numbered, when to stop set apart. */
class StepsPreview extends Div {

    private static final long serialVersionUID = 1L;

    StepsPreview(Steps steps) {
        addClassName("rs-steps");
        section("catalogue.steps.set-up", steps.setUp(), new UnorderedList());
        section("catalogue.steps.movement", steps.movement(), new OrderedList());
        section("catalogue.steps.cues", steps.cues(), new UnorderedList());
        section("catalogue.steps.breathing", steps.breathing(), new UnorderedList());
        section("catalogue.steps.feel", steps.feel(), new UnorderedList());
        section("catalogue.steps.mistakes", steps.mistakes(), new UnorderedList());
        if (!steps.stopIf().isEmpty()) {
            Div stop = new Div();
            stop.addClassNames("rs-notice", "care", "rs-stop-if");
            fill(stop, "catalogue.steps.stop-if", steps.stopIf(), new UnorderedList());
            add(stop);
        }
    }

    private void section(String titleKey, List<String> lines, HtmlContainer list) {
        if (!lines.isEmpty()) {
            Div section = new Div();
            fill(section, titleKey, lines, list);
            add(section);
        }
    }

    private void fill(Div section, String titleKey, List<String> lines, HtmlContainer list) {
        lines.forEach(line -> list.add(new ListItem(line)));
        section.add(new H3(getTranslation(titleKey)), list);
    }
}
