package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.DueItem;
import org.restride.catalogue.ReviewInterval;

/** What somebody must look at again within a month, the longest overdue first. */
@org.springframework.stereotype.Component
class DueCard implements DeskCard {

    private final Catalogue catalogue;
    private final CurrentActor actors;
    private final Clock clock;

    DueCard(Catalogue catalogue, CurrentActor actors, Clock clock) {
        this.catalogue = catalogue;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> draw() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<DueItem> due = actors.get().is(Role.EDITOR) ? catalogue.dueBy(ReviewInterval.soon(clock)) : List.of();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        DeskPanel panel = new DeskPanel("catalogue.desk.due");
        ItemWords words = new ItemWords(panel);
        for (DueItem item : due) {
            boolean late = item.reviewDue().isBefore(today);
            Span when = new Span(words.text(late ? "desk.overdue" : "desk.due-on", words.day(item.reviewDue())));
            if (late) {
                when.addClassName("rs-care-text");
            }
            panel.with(CatalogueNavigation.item(item.key()), item.title(), new Span(words.of(item.kind())), when);
        }
        return Optional.of(panel);
    }
}
