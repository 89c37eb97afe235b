package org.restride.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.restride.base.ui.Icon;
import org.restride.plans.SignedVersion;

/** Says that a version waits for its day, and offers to read it or to call it back. */
class WaitingBar extends Div {
    private static final long serialVersionUID = 1L;

    WaitingBar(SignedVersion waiting, LocalDate from, Runnable onCallBack) {
        addClassNames("rs-notice", "rs-waiting-bar");
        getElement().setAttribute("role", "status");
        Anchor read =
                new Anchor(PlanNavigation.paper(waiting.id()), getTranslation("plans.waiting.read", waiting.number()));
        add(
                new Icon("calendar"),
                new Span(getTranslation("plans.waiting.bar", waiting.number(), Dates.day(from, getLocale()))),
                read,
                Parts.quiet(getTranslation("plans.waiting.call-back"), onCallBack));
    }
}
