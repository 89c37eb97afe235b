package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.restride.plans.News;

/** What is new in the plan, and why, in the clinician's plain words. */
class NewsCard extends Div {
    NewsCard(News news) {
        addClassNames("rs-card", "rs-news");
        H2 head = new H2(getTranslation("plans.mine.news"));
        List<String> lines = news.what().lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() == 1) {
            add(head, new Paragraph(lines.getFirst()));
        } else {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            add(head, list);
        }
        add(new Paragraph(Parts.text("rs-strong", getTranslation("plans.mine.why")), Parts.text("rs-why", news.why())));
    }
}
