package org.restride.safety.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.function.Consumer;
import org.restride.safety.WorklistPage;
import org.restride.safety.WorklistQuery;

/** The parts of the worklist, each with its count. */
class WorklistTabs extends Tabs {

    private static final long serialVersionUID = 1L;
    private static final List<WorklistQuery.Tab> ALL = List.of(WorklistQuery.Tab.values());

    /**
     * @param chosen when the clinician chooses another one
     */
    WorklistTabs(Consumer<WorklistQuery.Tab> chosen) {
        ALL.forEach(each -> add(new Tab()));
        addSelectedChangeListener(change -> chosen.accept(ALL.get(Math.max(getSelectedIndex(), 0))));
    }

    void count(WorklistPage.Counts counts) {
        for (int at = 0; at < ALL.size(); at++) {
            WorklistQuery.Tab each = ALL.get(at);
            Span number = new Span(String.valueOf(counts.of(each)));
            number.addClassName("rs-meta");
            Tab tab = getTabAt(at);
            tab.removeAll();
            tab.add(new Span(getTranslation("safety.tab." + each)), number);
        }
    }
}
