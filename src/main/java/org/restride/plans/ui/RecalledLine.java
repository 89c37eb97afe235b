package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Style;
import java.util.function.Consumer;
import org.restride.base.ui.Icon;
import org.restride.catalogue.RecalledItem;

/** Warns that something in a plan was recalled, says why, and offers what may stand in its place. */
public class RecalledLine extends Div {
    /**
     * @param onReplace gets what may be prescribed instead
     */
    public RecalledLine(RecalledItem recalled, Consumer<RecalledItem.Replacement> onReplace) {
        addClassNames("rs-notice", "stop", "rs-recalled");
        Span reason = new Span(recalled.reason());
        reason.getStyle().setWhiteSpace(Style.WhiteSpace.PRE_LINE);
        Div text = Parts.box(
                "rs-recalled-text",
                Parts.text("rs-strong", getTranslation("plans.recalled.head", recalled.title())),
                reason);
        recalled.offered()
                .ifPresentOrElse(
                        offer -> text.add(replace(offer, onReplace)),
                        () -> text.add(Parts.text("rs-second", getTranslation("plans.recalled.nothing"))));
        add(new Icon("triangle-alert"), text);
    }

    private Button replace(RecalledItem.Replacement offer, Consumer<RecalledItem.Replacement> onReplace) {
        return Parts.plain(getTranslation("plans.recalled.replace", offer.title()), () -> onReplace.accept(offer));
    }
}
