package org.restride.progress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.progress.Milestone;

/** What was reached last, with its day, and behind a word what was reached before; each stands here once. */
class MilestoneCard extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param milestones the newest first, one or more
     * @param today the patient's day
     */
    MilestoneCard(List<Milestone> milestones, LocalDate today) {
        addClassNames("rs-card", "rs-milestone");
        Milestone newest = milestones.getFirst();
        Paragraph day = new Paragraph(DayWords.full(this, newest.day()));
        day.addClassName("rs-second");
        Div sign = new Div(new Icon("flag"));
        sign.addClassName("rs-sign");
        Div words = new Div(new H2(text(newest)), day);
        Div line = new Div(sign, words);
        line.addClassName("rs-line");
        add(line);
        if (milestones.size() > 1) {
            UnorderedList before = new UnorderedList();
            milestones.stream()
                    .skip(1)
                    .forEach(one -> before.add(new ListItem(text(one) + ", " + DayWords.date(this, one.day(), today))));
            add(new NativeDetails(getTranslation("progress.milestones.before"), before));
        }
    }

    private String text(Milestone milestone) {
        return milestone.rule().text().in(getLocale());
    }
}
