package org.restride.plans.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Findings below each other; a line stays as long as it says the same. */
final class FindingList extends UnorderedList {
    private List<FindingLines.Shown> now = List.of();

    FindingList() {
        addClassName("rs-findings");
        getElement().setAttribute("role", "list");
        setVisible(false);
    }

    /**
     * @param named whether each line says what it is about
     */
    void show(List<FindingLines.Shown> shown, FindingLines lines, boolean named) {
        if (!shown.equals(now)) {
            now = shown;
            removeAll();
            shown.forEach(one -> add(lines.line(one, named)));
            setVisible(!shown.isEmpty());
        }
    }
}
