package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** By when somebody must look at an item again; the usual has no colour, what is late has one. */
class ReviewDueTag extends Span {

    private static final long serialVersionUID = 1L;

    ReviewDueTag(LocalDate due, Clock clock) {
        boolean late = due.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        ItemWords words = new ItemWords(this);
        setText(words.text(late ? "review-late" : "review-due", words.day(due)));
        addClassName(late ? "rs-tag" : "rs-second");
        if (late) {
            addClassName("care");
        }
    }
}
