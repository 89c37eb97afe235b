package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.restride.people.ui.ClinicChapter;

/** Leads from the administration to the rules of the worklist. */
@org.springframework.stereotype.Component
class TuningChapter implements ClinicChapter {

    @Override
    public String titleKey() {
        return "safety.tuning.title";
    }

    @Override
    public Component panel() {
        Div panel = new Div();
        panel.addClassName("rs-panel");
        Anchor link = new Anchor("worklist/rules", panel.getTranslation("safety.tuning.open"));
        link.addClassName("rs-button");
        panel.add(new Paragraph(panel.getTranslation("safety.tuning.chapter")), link);
        return panel;
    }
}
