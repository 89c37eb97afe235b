package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import org.restride.base.ui.DayWords;
import org.restride.people.Clinics;
import org.restride.people.OpenWithReason;

/** Records that were opened with a reason and at which no administrator has looked yet. */
class OpeningsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient OpenWithReason openings;
    private final transient Clinics clinics;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();

    OpeningsDialog(OpenWithReason openings, Clinics clinics, Clock clock, Runnable changed) {
        this.openings = openings;
        this.clinics = clinics;
        this.clock = clock;
        setHeaderTitle(getTranslation("audit.openings.title"));
        list.addClassName("rs-lines");
        add(list);
        getFooter().add(new Button(getTranslation("audit.openings.close"), click -> close()));
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                changed.run();
            }
        });
        show();
    }

    private void show() {
        list.removeAll();
        List<OpenWithReason.Opening> waiting = openings.unreviewed();
        waiting.forEach(opening -> list.add(item(opening)));
        if (waiting.isEmpty()) {
            list.add(new ListItem(getTranslation("audit.openings.none")));
        }
    }

    private ListItem item(OpenWithReason.Opening opening) {
        Span who = new Span(getTranslation("audit.openings.sentence", opening.clinician(), opening.patientName()));
        who.addClassName("rs-strong");
        Paragraph why = new Paragraph(opening.reason());
        why.addClassName("rs-quote");
        Span when =
                new Span(DayWords.moment(this, opening.at(), clinics.current().zone(), clock.instant()));
        when.addClassName("rs-meta");
        Button seen = new Button(getTranslation("audit.openings.seen"), click -> {
            openings.review(opening.id());
            show();
        });
        return new ListItem(new Div(who, why, when), seen);
    }
}
