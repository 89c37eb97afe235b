package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.restride.catalogue.ProposalSummary;

/** What a list says of a text on its way. */
final class ProposalLines {

    private final ItemWords words;
    private final Clock clock;

    ProposalLines(Component page, Clock clock) {
        this.words = new ItemWords(page);
        this.clock = clock;
    }

    String title(ProposalSummary text) {
        return text.title().isBlank() ? words.text("editor.untitled") : text.title();
    }

    /** "Exercise", or "Exercise, into Spanish". */
    Span kind(ProposalSummary text) {
        String kind = words.of(text.kind());
        return new Span(text.translation() ? words.text("desk.into", kind, words.language(text.language())) : kind);
    }

    /** From whose pack it came; empty if it was written here. */
    Span origin(ProposalSummary text) {
        String from = text.cameFrom();
        return new Span(from == null ? "" : words.text("desk.came-from", from));
    }

    /** "today" or "3 days ago". */
    Span since(Instant then) {
        long days = Duration.between(then, clock.instant()).toDays();
        return new Span(days < 1 ? words.text("desk.today") : words.text("desk.days-ago", days));
    }
}
