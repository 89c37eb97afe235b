package org.restride.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Leads a patient to the assessment that the clinic has asked for. */
final class AskedCard extends Div {

    AskedCard() {
        addClassNames("rs-card", "rs-asked");
        Anchor open = new Anchor(PlanNavigation.ownAssessment(), getTranslation("plans.assessment.asks-you.open"));
        open.addClassName("rs-button");
        add(new Paragraph(getTranslation("plans.assessment.asks-you")), open);
    }
}
