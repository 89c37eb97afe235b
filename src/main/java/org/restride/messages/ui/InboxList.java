package org.restride.messages.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.messages.InboxPage;
import org.restride.messages.InboxRow;
import org.restride.people.Clinics;
import org.springframework.stereotype.Component;

/** Conversations in lines: who, how the newest message begins, and whether somebody waits. */
class InboxList extends Div {

    private static final long serialVersionUID = 1L;

    /** Makes lists with the clinic's clock. */
    @Component
    static class Factory {

        private final Clinics clinics;
        private final Clock clock;

        Factory(Clinics clinics, Clock clock) {
            this.clinics = clinics;
            this.clock = clock;
        }

        InboxList create(Runnable more) {
            return new InboxList(clinics.current().zone(), clock, more);
        }
    }

    private final transient ZoneId zone;
    private final transient Clock clock;
    private final transient Runnable more;

    private InboxList(ZoneId zone, Clock clock, Runnable more) {
        this.zone = zone;
        this.clock = clock;
        this.more = more;
    }

    void show(InboxPage page, @Nullable PatientId selected) {
        removeAll();
        if (page.rows().isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("messages.inbox.empty"));
            nobody.addClassName("rs-second");
            add(nobody);
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("rs-inbox-lines");
        page.rows()
                .forEach(row -> lines.add(new ListItem(line(row, row.patient().equals(selected)))));
        add(lines);
        if (page.more()) {
            add(new Button(getTranslation("messages.more"), click -> more.run()));
        }
    }

    private Anchor line(InboxRow row, boolean selected) {
        Span name = new Span(row.fullName());
        name.addClassName("rs-strong");
        Span at = new Span(DayWords.moment(this, row.lastAt(), zone, clock.instant()));
        at.addClassName("rs-meta");
        Span words = new Span(row.preview().isEmpty() ? getTranslation("messages.only-pictures") : row.preview());
        words.addClassName("rs-inbox-preview");
        Div state = new Div();
        state.addClassName("rs-inbox-state");
        if (row.urgent()) {
            Span urgent = new Span(new Icon("triangle-alert"), new Span(getTranslation("messages.words")));
            urgent.addClassName("rs-message-words");
            state.add(urgent);
        }
        if (row.waitingSince() != null) {
            state.add(tag(getTranslation(
                    "messages.waits-since", DayWords.moment(this, row.waitingSince(), zone, clock.instant()))));
        }
        if (row.assignedName() != null) {
            state.add(tag(row.assignedName()));
        }
        Anchor line = new Anchor(MessagesNavigation.conversation(row.patient()));
        line.addClassName("rs-inbox-line");
        if (selected) {
            line.getElement().setAttribute("aria-current", "true");
        }
        Div top = new Div(name, at);
        top.addClassName("rs-inbox-top");
        if (row.unseen() > 0) {
            Span unseen = new Span(String.valueOf(row.unseen()));
            unseen.addClassName("rs-unseen");
            unseen.getElement().setAttribute("aria-label", getTranslation("messages.unseen", row.unseen()));
            top.add(unseen);
        }
        line.add(top, words, state);
        return line;
    }

    private static Span tag(String words) {
        Span tag = new Span(words);
        tag.addClassName("rs-meta");
        return tag;
    }
}
