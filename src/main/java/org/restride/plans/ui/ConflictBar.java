package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.restride.base.ui.Icon;

/** Says what a colleague did to the same meanwhile, what is different now, and asks how to go on. */
class ConflictBar extends Div {
    /**
     * @param changes what the colleague changed, one line a change
     * @param ways buttons, the likeliest first; each leaves a way back
     */
    ConflictBar(String head, List<String> changes, Component... ways) {
        addClassNames("rs-notice", "care", "rs-conflict");
        getElement().setAttribute("role", "alert");
        UnorderedList lines = new UnorderedList();
        changes.forEach(change -> lines.add(new ListItem(change)));
        lines.setVisible(!changes.isEmpty());
        add(
                new Icon("triangle-alert"),
                Parts.box("rs-conflict-text", Parts.text("rs-strong", head), lines, Parts.box("rs-line", ways)));
    }
}
