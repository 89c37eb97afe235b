package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the editor has to say above the page: a draft that was kept, something missing, another version meanwhile. */
class EditorNotice extends Div {

    private static final long serialVersionUID = 1L;

    EditorNotice() {
        addClassName("rs-editor-notice");
        getElement().setAttribute("role", "status");
        clear();
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void say(String text, List<String> lines, Button... ways) {
        removeAll();
        Div notice = new Div(new Paragraph(text));
        notice.addClassNames("rs-notice", "care");
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            notice.add(list);
        }
        notice.add(ways);
        add(notice);
        setVisible(true);
    }
}
