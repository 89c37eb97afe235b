package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.catalogue.ProposalSummary;
import org.restride.catalogue.Reviewing;
import org.restride.people.StaffNames;

/** What others wrote and this person may read and publish, the longest waiting first. */
@org.springframework.stereotype.Component
class ReviewsCard implements DeskCard {

    private final Reviewing reviewing;
    private final StaffNames names;
    private final Clock clock;

    ReviewsCard(Reviewing reviewing, StaffNames names, Clock clock) {
        this.reviewing = reviewing;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> draw() {
        List<ProposalSummary> waiting = reviewing.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Map<AccountId, String> authors = names.of(waiting.stream()
                .map(ProposalSummary::author)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        DeskPanel panel = new DeskPanel("catalogue.desk.to-review");
        ProposalLines lines = new ProposalLines(panel, clock);
        waiting.forEach(text -> panel.with(
                CatalogueNavigation.review(text.id()),
                lines.title(text),
                lines.kind(text),
                new Span(author(authors, text)),
                lines.origin(text),
                lines.since(text.updatedAt())));
        return Optional.of(panel);
    }

    private static String author(Map<AccountId, String> authors, ProposalSummary text) {
        AccountId author = text.author();
        return author == null ? "" : authors.getOrDefault(author, "");
    }
}
