package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A titled list of things to do, each a link with a line below. */
public class DeskPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();
    private final Span count = new Span();

    /**
     * @param titleKey of the panel's name
     */
    public DeskPanel(String titleKey) {
        addClassNames("rs-card", "rs-desk-panel");
        H2 title = new H2(new Span(getTranslation(titleKey)), count);
        count.addClassName("rs-second");
        add(title, list);
    }

    /**
     * @param address where the link leads
     * @param below what is to know of it, in a few words
     */
    public DeskPanel with(String address, String title, Span... below) {
        return line(new Anchor(address, title), below);
    }

    /**
     * A line that leads nowhere, with what can be done about it.
     *
     * @param below what is to know of it, in a few words
     */
    public DeskPanel with(String title, Button what, Span... below) {
        line(new Span(title), below).last().add(what);
        return this;
    }

    private DeskPanel line(Component title, Span... below) {
        ListItem item = new ListItem(title);
        for (Span each : below) {
            if (!each.getText().isEmpty()) {
                each.addClassName("rs-meta");
                item.add(each);
            }
        }
        list.add(item);
        count.setText(String.valueOf(list.getComponentCount()));
        return this;
    }

    private ListItem last() {
        return (ListItem) list.getComponentAt(list.getComponentCount() - 1);
    }

    boolean isEmpty() {
        return list.getComponentCount() == 0;
    }
}
