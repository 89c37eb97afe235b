package org.restride.catalogue.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.restride.catalogue.Codes;

/** The way of a text as plain words: draft, review, published. */
@CssImport("./styles/desk.css")
class WorkflowSteps extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** Where a text is on its way. */
    enum Step {
        DRAFT,
        REVIEW,
        PUBLISHED
    }

    WorkflowSteps(Step now) {
        addClassName("rs-workflow");
        for (Step step : Step.values()) {
            ListItem item = new ListItem(new ItemWords(this).text("step." + Codes.of(step)));
            if (step == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
