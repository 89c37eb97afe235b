package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.restride.base.ui.Icon;

/** Says that one goes on with what one had built before, and offers to start over. */
class DraftBar extends Div {
    DraftBar(String keptAt, Runnable onStartOver) {
        addClassNames("rs-notice", "rs-draft-bar");
        getElement().setAttribute("role", "status");
        add(
                new Icon("history"),
                new Span(getTranslation("plans.draft.kept", keptAt)),
                Parts.quiet(getTranslation("plans.draft.start-over"), onStartOver));
    }
}
