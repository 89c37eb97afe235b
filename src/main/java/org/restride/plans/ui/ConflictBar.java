package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.restride.base.ui.Icon;

/** Says that a colleague signed a newer version meanwhile, what is different in it, and asks which one goes on. */
class ConflictBar extends Div {
    /**
     * @param changes what the colleague changed, one line a change
     * @param onTheirs goes on with the colleague's version; undo brings back one's own
     * @param onOwn goes on with one's own on top of it
     */
    ConflictBar(String colleague, int version, List<String> changes, Runnable onTheirs, Runnable onOwn) {
        addClassNames("rs-notice", "care", "rs-conflict");
        getElement().setAttribute("role", "alert");
        UnorderedList lines = new UnorderedList();
        changes.forEach(change -> lines.add(new ListItem(change)));
        Button theirs = Parts.plain(getTranslation("plans.conflict.theirs"), onTheirs);
        Button own = Parts.quiet(getTranslation("plans.conflict.own"), onOwn);
        Span head = Parts.text("rs-strong", getTranslation("plans.conflict.head", colleague, version));
        add(new Icon("triangle-alert"), Parts.box("rs-conflict-text", head, lines, Parts.box("rs-line", theirs, own)));
    }
}
