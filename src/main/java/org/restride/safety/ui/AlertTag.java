package org.restride.safety.ui;

import com.vaadin.flow.component.html.Span;
import org.restride.base.ui.Icon;
import org.restride.safety.Alert;
import org.restride.safety.Urgency;

/** An open alert in one or two words; tinted only when it matters today. */
public class AlertTag extends Span {

    private static final long serialVersionUID = 1L;

    public AlertTag(Alert alert) {
        addClassName("rs-tag");
        if (alert.urgency() == Urgency.NOW) {
            addClassName("stop");
        } else if (alert.urgency() == Urgency.TODAY) {
            addClassName("care");
        }
        Icon icon = new Icon(ReasonWords.icon(alert.reason()));
        icon.getElement().setAttribute("size", "s");
        add(icon, new Span(ReasonWords.state(this, alert.reason())));
    }
}
