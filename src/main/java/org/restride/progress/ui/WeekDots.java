package org.restride.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.restride.progress.Adherence;

/** Sessions by week as dots: a full one was done, an empty one was not, and neither is a reproach. */
class WeekDots extends UnorderedList {

    private static final long serialVersionUID = 1L;

    WeekDots(Adherence adherence) {
        addClassName("rs-weeks");
        adherence.weeks().forEach(week -> add(column(week)));
    }

    private ListItem column(Adherence.Week week) {
        Div dots = new Div();
        dots.addClassName("rs-dots");
        dots.getElement().setAttribute("aria-hidden", "true");
        for (int dot = week.asked(); dot > 0; dot--) {
            dots.add(new Dot(dot <= week.done()));
        }
        Span name = new Span(
                week.running() ? getTranslation("progress.week.now") : getTranslation("progress.week", week.number()));
        name.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(getTranslation("progress.week.label", week.number(), week.done(), week.asked()));
        said.addClassName("rs-visually-hidden");
        ListItem column = new ListItem(dots, name, said);
        column.setClassName("rs-now", week.running());
        return column;
    }

    /** One session. */
    @Tag("i")
    private static final class Dot extends Component {

        private static final long serialVersionUID = 1L;

        Dot(boolean done) {
            getElement().getClassList().set("rs-done", done);
        }
    }
}
