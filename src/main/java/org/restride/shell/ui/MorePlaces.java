package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.restride.base.ui.Icon;

/**
 * The places that a phone's bar has no room for: there they open from a button as a list over the page, which the browser itself opens and
 * closes; on wider screens they stand below the others, and there is no button.
 */
class MorePlaces extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ID = "rs-more-places";

    private final NativeButton opener = new NativeButton();

    MorePlaces() {
        setId(ID);
        addClassName("rs-more-list");
        getElement().setAttribute("popover", "");
        Span label = new Span(getTranslation("shell.nav.more"));
        label.addClassName("rs-label");
        opener.addClassName("rs-more");
        opener.getElement().setAttribute("popovertarget", ID);
        opener.add(new Icon("ellipsis"), label);
    }

    /** Puts the button and the list at the end of the navigation. */
    void addTo(Navigation navigation) {
        navigation.add(opener, this);
    }

    boolean holds(Component place) {
        return place.findAncestor(MorePlaces.class) == this;
    }

    /** Somebody has come to a page: the list closes, and the button tells whether the page is one of its places. */
    void arrived(boolean here) {
        opener.getElement().setAttribute("aria-current", here ? "true" : "false");
        getElement().executeJs("if (this.matches(':popover-open')) this.hidePopover()");
    }
}
